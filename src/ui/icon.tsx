import { FIGURE } from '../domain/face.ts';

/** Drawn on a grid of 24, as one path each. */
const SHAPES = {
  same: 'M4.5 12.5l5 5L19.5 7',
  different: 'M5 9h14M5 15h14M17 4L7 20',
  unclear: 'M9 9.2a3 3 0 1 1 4.3 2.7c-.9.5-1.3 1-1.3 2.1M12 17.6v.1',
  dots: 'M5.5 12h.1M12 12h.1M18.5 12h.1',
  warn: 'M12 3.5L2.5 20h19zM12 10v4.5M12 17.2v.1',
  stop: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM12 7.5v5.5M12 16.4v.1',
  person: FIGURE,
  shield:
    'M12 2.5l8 3v6c0 5-3.4 8.4-8 10-4.6-1.6-8-5-8-10v-6zM12 11.8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM7.5 16.8c.6-2.1 2.4-3.1 4.5-3.1s3.9 1 4.5 3.1',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.6v.1',
} as const;
export type IconName = keyof typeof SHAPES;

/** A picture that only repeats the word beside it, so it is silent to screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={SHAPES[name]} />
    </svg>
  );
}
