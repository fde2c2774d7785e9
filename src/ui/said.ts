import { useEffect, useRef } from 'preact/hooks';

/** The page's one status element. It stands there from the beginning: a region that comes together with its words is not read out. */
export const SAID = { role: 'status', 'aria-atomic': 'false', 'data-said': '' } as const;

/**
 * Has a text read out when it comes and when it changes, once and when there is time; it is looked for after each drawing.
 * As long as it holds it stands in the page's status element, where nobody sees it.
 */
export function useSaid(text: () => string): void {
  const line = useRef<HTMLElement>(undefined);
  useEffect(() => {
    const words = text();
    if (words === (line.current?.textContent ?? '')) return;
    line.current?.remove();
    line.current = words === '' ? undefined : written(words);
  });
  useEffect(() => () => line.current?.remove(), []);
}

function written(words: string): HTMLElement {
  const line = document.createElement('p');
  line.className = 'unseen';
  line.textContent = words;
  document.querySelector('[data-said]')?.append(line);
  return line;
}
