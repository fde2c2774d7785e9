/*
 * Colours of what we draw into other people's pages: those of `ui/tokens.css`, whose names they have
 * (`test/unit/ui/tokens.test.ts`). A style sheet of ours would be the page's to refuse, so whether a person wants more contrast
 * is asked here, once: who changes it sees it in the next page.
 */
const wantsMore = matchMedia('(prefers-contrast: more)').matches;

/**
 * A colour in the light and in the dark, and what it is in either for those who want more contrast, where that differs.
 */
/* @__NO_SIDE_EFFECTS__ */
function colour(day: string, night: string, moreDay = day, moreNight = night): string {
  return wantsMore ? `light-dark(${moreDay}, ${moreNight})` : `light-dark(${day}, ${night})`;
}

export const SURFACE = colour('#ffffff', '#1a2028', '#ffffff', '#000000');
export const INK = colour('#16202c', '#edf1f5', '#000000', '#ffffff');
export const INK_SOFT = colour('#4d5866', '#aab5c1', '#16202c', '#edf1f5');
export const ACCENT = colour('#1d4fc4', '#8db2ff');
export const ON_ACCENT = colour('#ffffff', '#0a1a36');
export const GOOD = colour('#1b6b43', '#83d9aa', '#0a4526', '#a9f0c8');
export const BAD = colour('#ac231b', '#ffb3aa', '#8a1009', '#ffd0ca');
export const BAD_SOLID = colour('#ac231b', '#b3322a', '#8a1009', '#8a1009');
export const ON_BAD_SOLID = '#ffffff';
export const DOUBT = colour('#7d5100', '#f2c46f', '#5a3a00', '#ffe0a0');
export const QUIET = colour('#4d5866', '#aab5c1', '#16202c', '#edf1f5');
export const FACES = [
  colour('#1d4fc4', '#8db2ff'),
  colour('#0f6b75', '#6fcfd8'),
  colour('#7a3fb0', '#cda4f5'),
  colour('#a1450c', '#f5a877'),
  colour('#2f6b2a', '#93d18c'),
  colour('#a02c66', '#f59cc6'),
  colour('#4a5a75', '#b0bfd8'),
  colour('#735700', '#e0c25a'),
] as const;
export const ON_FACE = colour('#ffffff', '#10151b');
