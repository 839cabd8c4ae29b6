/** Every delay and limit of the page side, with unit and reason. "DESIGN" figures were measured on 2026-11-23. */

/** ms the pointer rests on a mark before a card is asked for: shorter fires while crossing a line, longer feels dead. */
export const REST_MS = 150;

/** ms the pointer rests on the next mark while a card shows or just closed: who walks along the marks wants them. */
export const NEXT_REST_MS = 50;

/** ms after a card closed in which the next one comes as quickly: the time in which it still feels open. */
export const WARM_MS = 300;

/** px the pointer may tremble and still be at rest. */
export const REST_SLOP_PX = 3;

/** ms the card stays after the pointer left mark and card: the time to come back from a slip. */
export const GRACE_MS = 300;

/** ms without an answer before the card shows that it waits: a warm answer takes 1 ms, a cold one up to 54. */
export const LOADING_MS = 100;

/** ms that the card before may stay while the next one's brief is on its way: longer, and it lies beside a name not its own. */
export const STALE_MS = 400;

/** ms of work in one slice: a quarter of a frame, so that scrolling and typing never wait for us. */
export const SLICE_MS = 4;

/** Characters of text between two looks at the clock (about 10 µs of scanning). */
export const CLOCK_CHARS = 2_000;

/** Text nodes between two looks at the clock. */
export const CLOCK_NODES = 32;

/** ms between two slices that follow the page's own changes: at most 8 % of the thread. */
export const MUTATION_GAP_MS = 50;

/** Marks registered with the browser at a time: one change costs 5 ms of frame time with 100, 33 with 10,000. */
export const MAX_REGISTERED = 300;

/** Viewport heights beyond the viewport in which marks are registered, ahead of scrolling. */
export const REGISTER_MARGIN = 0.5;

/** Blocks watched by an IntersectionObserver at most: 0.8 ms of each frame (measured: 1.65 µs a block). */
export const MAX_OBSERVED = 500;

/**
 * The first blocks of a page that are taken for near until the browser has looked: enough for a screen, and a frame
 * with so many marks too many costs less than 1 ms.
 */
export const MAX_PRESUMED = 30;

/** ms between two searches for the blocks near the viewport, on pages with more. */
export const LOOK_MS = 100;

/** Times that a card which the page hid or removed is put back. More would be a fight. */
export const MAX_RESHOWS = 3;

/** ms between two looks whether the extension was taken away or the page cleared our highlight, while marks show. */
export const SELF_CHECK_MS = 2_000;

/** ms after which a card fades whose script no longer says that it lives: twice the time between two words, and a bit. */
export const LEFT_ALONE_MS = 5_000;

/** UTF-16 units in one flow at most; longer runs of text are cut at a gap, so that one scan stays within a slice. */
export const MAX_FLOW = 8_000;

/** Text nodes in one flow at most. */
export const MAX_PIECES = 500;

/**
 * ms after which elements are looked at again that may have changed in a way that no event tells of: a custom
 * element that grew a shadow root (late definition), a page that was `visibility: hidden` until its fonts came.
 */
export const RECHECKS_MS = [500, 2_000, 6_000] as const;

/** Elements remembered at a time for such looks. */
export const MAX_RECHECKED = 1_000;

/** Mentions of one element compared by their boxes when the caret gives no answer (user-select: none). */
export const MAX_BOX_TESTS = 200;

/** px between the card and the line that it belongs to. */
export const CARD_GAP_PX = 6;

/** px between the card and the edge of the viewport. */
export const EDGE_PX = 8;

/** Heights of a line by which a card may keep away from its mention so that the whole sentence stays free: further, and it seems to be about something else. */
export const MAX_LINES_AWAY = 6;

/** px of height with which a card beside the sentence is good enough, though it wants more. */
export const ROOMY_PX = 260;

/** px of height below which a card is of no use; then the other side, or lying over the far edge, is better. */
export const MIN_CARD_PX = 140;
