/*
 * Colours of what we draw into other people's pages, as light and dark: those of `ui/tokens.css`, whose names they have
 * (`test/unit/ui/tokens.test.ts`). A style sheet of ours would be the page's to refuse.
 */
export const SURFACE = 'light-dark(#ffffff, #1a2028)';
export const LINE = 'light-dark(#d5dae1, #343e4a)';
export const INK = 'light-dark(#16202c, #edf1f5)';
export const INK_SOFT = 'light-dark(#4d5866, #aab5c1)';
export const ACCENT = 'light-dark(#1d4fc4, #8db2ff)';
export const ON_ACCENT = 'light-dark(#ffffff, #0a1a36)';
export const GOOD = 'light-dark(#1b6b43, #83d9aa)';
export const BAD = 'light-dark(#ac231b, #ffb3aa)';
export const BAD_SOLID = 'light-dark(#ac231b, #b3322a)';
export const ON_BAD_SOLID = '#ffffff';
export const QUIET = 'light-dark(#4d5866, #aab5c1)';
export const FACES = [
  'light-dark(#1d4fc4, #8db2ff)',
  'light-dark(#0f6b75, #6fcfd8)',
  'light-dark(#7a3fb0, #cda4f5)',
  'light-dark(#a1450c, #f5a877)',
  'light-dark(#2f6b2a, #93d18c)',
  'light-dark(#a02c66, #f59cc6)',
  'light-dark(#4a5a75, #b0bfd8)',
  'light-dark(#735700, #e0c25a)',
] as const;
export const ON_FACE = 'light-dark(#ffffff, #10151b)';
