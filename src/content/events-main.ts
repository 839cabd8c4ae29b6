import { createFindEvents, loadEvents, type FindEvents } from "./events.ts";

/*
 * The recogniser of events, as a script of its own: `events.js` is put into a frame with the card's code, once names
 * were found there. A page that names nobody has no event that we know, and never reads a byte of this. `eventsRead`
 * is kept for the background, which counts for the badge when the page has been gone through: no message is sent.
 */
const { siyaq } = globalThis as {
  siyaq?: { events?(find: FindEvents): void; eventsRead?: Promise<void> };
};
if (siyaq?.events) {
  const { promise, resolve } = Promise.withResolvers<void>();
  siyaq.eventsRead = promise;
  siyaq.events(createFindEvents({ load: loadEvents, read: resolve }));
}
