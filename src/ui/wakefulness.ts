/** How long a deliberate button must have been on show before it acts, in milliseconds (DESIGN §2.8). */
export const ASLEEP_MS = 500;
/** As much of it must be in view: a button of which a page shows a sliver is not seen. */
export const IN_VIEW = 0.75;

/**
 * Tells when an element has been on show, in view of a visible document, for {@link ASLEEP_MS}, and when it no longer
 * is. Call the answer to stop.
 */
export function watchWakefulness(element: Element, changed: (awake: boolean) => void): () => void {
  let inView = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    const shown = inView && document.visibilityState === 'visible';
    if (shown && timer === undefined) timer = setTimeout(() => changed(true), ASLEEP_MS);
    if (!shown && timer !== undefined) {
      clearTimeout(timer);
      timer = undefined;
      changed(false);
    }
  };
  const observer = new IntersectionObserver(
    (entries) => {
      inView = (entries.at(-1)?.intersectionRatio ?? 0) >= IN_VIEW;
      look();
    },
    { threshold: [0, IN_VIEW, 1] },
  );
  observer.observe(element);
  document.addEventListener('visibilitychange', look);
  return () => {
    observer.disconnect();
    document.removeEventListener('visibilitychange', look);
    clearTimeout(timer);
  };
}
