/** px that one press of an arrow key moves a card; with Shift a finer step. */
const STEP_PX = 24;
const FINE_STEP_PX = 4;

/** ms before the pointer was let go in which its speed is taken: who holds still at the end does not throw. */
const THROW_MS = 100;

/** What is done with something that is dragged; distances in viewport px from where it was taken. */
export interface Dragged {
  move(x: number, y: number): void;
  /** Let go, at a speed downwards in px/ms; the browser may take the pointer away instead (`cancelled`). */
  drop(x: number, y: number, speed: number, cancelled: boolean): void;
}

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Lets a card be taken by its bar: by the pointer, or by the arrow keys while the focus is in the bar. `take` says
 * what follows, or null when the card is not to be moved now.
 */
export function letDrag(
  container: HTMLElement,
  take: (by: "pointer" | "keys") => Dragged | null,
  signal: AbortSignal,
): void {
  const barOf = ({ target }: Event): HTMLElement | null => (target as Element).closest<HTMLElement>(".bar");
  let dragged: Dragged | null = null;
  let pointer = -1;
  let from = { x: 0, y: 0 };
  let trail: { y: number; at: number }[] = [];

  const on = <K extends keyof HTMLElementEventMap>(
    type: K,
    handle: (event: HTMLElementEventMap[K]) => void,
  ): void => container.addEventListener(type, (event) => event.isTrusted && handle(event), { signal });
  const end = (event: PointerEvent, cancelled: boolean): void => {
    if (!dragged || event.pointerId !== pointer) return;
    const { clientX: x, clientY: y, timeStamp: now } = event;
    const before = trail.find(({ at }) => now - at <= THROW_MS);
    const speed = before && now > before.at ? (y - before.y) / (now - before.at) : 0;
    const one = dragged;
    dragged = null;
    one.drop(x - from.x, y - from.y, speed, cancelled);
  };
  on("pointerdown", (event) => {
    const bar = barOf(event);
    if (!bar || dragged || event.button !== 0 || (event.target as Element).closest("button")) return;
    dragged = take("pointer");
    if (!dragged) return;
    pointer = event.pointerId;
    from = { x: event.clientX, y: event.clientY };
    trail = [];
    bar.setPointerCapture(pointer);
  });
  on("pointermove", (event) => {
    if (!dragged || event.pointerId !== pointer) return;
    trail = [...trail.slice(-20), { y: event.clientY, at: event.timeStamp }];
    dragged.move(event.clientX - from.x, event.clientY - from.y);
  });
  on("pointerup", (event) => end(event, false));
  on("pointercancel", (event) => end(event, true));
  // The mouse would select the text of the page on its way.
  on("mousedown", (event) => {
    if (dragged) event.preventDefault();
  });
  on("keydown", (event) => {
    const arrow = ARROWS[event.key];
    const one = arrow && barOf(event) && take("keys");
    if (!one) return;
    event.preventDefault();
    const px = event.shiftKey ? FINE_STEP_PX : STEP_PX;
    one.move(arrow[0] * px, arrow[1] * px);
    one.drop(arrow[0] * px, arrow[1] * px, 0, false);
  });
}
