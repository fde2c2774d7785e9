import { describe, expect, it } from 'vitest';
import { placeBeside } from '../../../src/content/place.ts';

const WINDOW = { width: 1_000, height: 800 };
const CARD = { width: 440, height: 200, inset: 16 };
/** Taller than half of the window: crosses the middle from either edge. */
const TALL = { ...CARD, height: 560 };
const BANNER = { width: 1_000, height: 200, inset: 0 };

const control = (left: number, top: number) => ({ left, top, width: 80, height: 30 });
const ON_THE_RIGHT = 880;
const ON_THE_LEFT = 40;
const MIDDLE = 385;

describe('a panel that comes', () => {
  it.each([
    ['at the bottom, of a control above', control(ON_THE_RIGHT, 100), 'bottom'],
    ['at the top, of a control below', control(ON_THE_RIGHT, 600), 'top'],
    ['at the bottom, of one that is exactly in the middle', control(ON_THE_RIGHT, MIDDLE), 'bottom'],
    ['at the top, of one far below the window', control(ON_THE_RIGHT, 5_000), 'top'],
    ['at the bottom, of one far above it', control(ON_THE_RIGHT, -5_000), 'bottom'],
  ])('stays clear %s', (_, where, edge) => {
    expect(placeBeside(WINDOW, CARD, where, { edge: undefined, side: 'right' })).toEqual({ edge, side: 'right' });
  });
});

describe('a panel that stands', () => {
  const placed = (
    size: typeof CARD,
    where: ReturnType<typeof control>,
    edge: 'top' | 'bottom',
    side = 'right' as const,
  ) => placeBeside(WINDOW, size, where, { edge, side });

  it('stays where it is, while nothing lies under it', () => {
    expect(placed(CARD, control(ON_THE_RIGHT, MIDDLE + 50), 'bottom')).toEqual({ edge: 'bottom', side: 'right' });
    expect(placed(CARD, control(ON_THE_LEFT, 700), 'bottom')).toEqual({ edge: 'bottom', side: 'right' });
  });

  it('takes the other edge, when the control comes under it or near', () => {
    expect(placed(CARD, control(ON_THE_RIGHT, 700), 'bottom')).toEqual({ edge: 'top', side: 'right' });
    expect(placed(CARD, control(ON_THE_RIGHT, 530), 'bottom')).toEqual({ edge: 'top', side: 'right' });
    expect(placed(CARD, control(ON_THE_RIGHT, 20), 'top')).toEqual({ edge: 'bottom', side: 'right' });
  });

  it('takes the other side, when it would cover the control at both edges', () => {
    expect(placed(TALL, control(ON_THE_RIGHT, MIDDLE), 'bottom')).toEqual({ edge: 'bottom', side: 'left' });
    expect(placeBeside(WINDOW, TALL, control(ON_THE_LEFT, MIDDLE), { edge: 'top', side: 'left' })).toEqual({
      edge: 'top',
      side: 'right',
    });
  });

  it('needs no other side, where there is just room enough', () => {
    const high = { ...CARD, height: 380 };
    expect(placed(high, control(ON_THE_RIGHT, 350), 'bottom')).toEqual({ edge: 'bottom', side: 'right' });
  });

  it('stays, where it would cover the control anywhere', () => {
    const everywhere = { ...TALL, width: 960 };
    expect(placed(everywhere, control(400, MIDDLE), 'bottom')).toEqual({ edge: 'bottom', side: 'right' });
  });

  it('across the window has two edges alone', () => {
    expect(placed(BANNER, control(ON_THE_RIGHT, 700), 'bottom')).toMatchObject({ edge: 'top' });
    expect(placed(BANNER, control(ON_THE_LEFT, 300), 'bottom')).toMatchObject({ edge: 'bottom' });
  });
});
