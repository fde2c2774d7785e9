/** A rectangle of this window, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a panel lies; one that goes across the window has no side. */
export interface Place {
  readonly edge: 'top' | 'bottom';
  readonly side: 'left' | 'right';
}

interface Size {
  readonly width: number;
  readonly height: number;
}
/** A panel, and how far from the window's edges it lies. */
type PanelSize = Size & { readonly inset: number };

/** So much around a control belongs to it, where there is room: the row that it stands in. */
const ROOM = 64;

/**
 * Where a panel does not lie over a control: at the edge where it is, else the other, else on the other side. Where it
 * covers it everywhere, it stays.
 *
 * @param edge where it is now; undefined when it only comes: then it is away from the control's half of the window
 */
export function placeBeside(
  window: Size,
  size: PanelSize,
  control: Box,
  { edge, side }: { readonly edge: Place['edge'] | undefined; readonly side: Place['side'] },
): Place {
  const isLow = control.top + control.height / 2 > window.height / 2;
  const first = edge ?? (isLow ? 'top' : 'bottom');
  const edges = [first, first === 'top' ? 'bottom' : 'top'] as const;
  const sides = [side, side === 'left' ? 'right' : 'left'] as const;
  for (const side of sides) {
    for (const room of [ROOM, 0]) {
      const free = edges.find((edge) => !meets(boxAt(window, size, { edge, side }), control, room));
      if (free) return { edge: free, side };
    }
  }
  return { edge: first, side };
}

function boxAt(window: Size, { width, height, inset }: PanelSize, { edge, side }: Place): Box {
  const left = side === 'left' ? inset : window.width - inset - width;
  const top = edge === 'top' ? inset : window.height - inset - height;
  return { left, top, width, height };
}

function meets(one: Box, other: Box, room: number): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height + room &&
    other.top < one.top + one.height + room
  );
}

/** Where an element stands in this window, also when it stands in a frame. */
export function inWindow(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  const frame = element.ownerDocument.defaultView?.frameElement;
  if (!frame) return { left, top, width, height };
  const outer = inWindow(frame);
  return { left: outer.left + frame.clientLeft + left, top: outer.top + frame.clientTop + top, width, height };
}
