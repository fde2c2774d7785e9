type Listeners = Readonly<Record<string, (event: Event) => void>>;

/**
 * Listens at the window, ahead of the page's own listeners, until the signal. `document.open()` takes every listener
 * away, ours too; they come back when the page is written anew.
 */
export function listen(listeners: Listeners, signal: AbortSignal): void {
  const add = () => {
    for (const [type, listener] of Object.entries(listeners)) {
      window.addEventListener(type, listener, { capture: true, signal });
    }
  };
  add();
  const written = new MutationObserver(add);
  written.observe(document, { childList: true });
  signal.addEventListener('abort', () => written.disconnect());
}
