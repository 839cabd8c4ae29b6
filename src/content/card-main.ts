import { createPresenter, type Create } from "./presenter.ts";

/*
 * The card, as a script of its own: `card.js` is put into a frame once names were found there, so that all the
 * other frames never read Preact, the card's texts and its styles. It hands what it has to `main.ts`, which
 * lives in the same world.
 */
(globalThis as { siyaq?: { present?(create: Create): void } }).siyaq?.present?.(createPresenter);
