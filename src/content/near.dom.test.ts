import { afterEach, describe, expect, it } from "vitest";
import { MAX_PRESUMED } from "./constants.ts";
import { createNear } from "./near.ts";

const controllers: AbortController[] = [];
afterEach(() => {
  for (const controller of controllers.splice(0)) controller.abort();
  document.body.replaceChildren();
});

/** A page of tall blocks, all watched; what came and went so far. */
function watchBlocks(count: number): { came: Element[]; went: Element[]; blocks: Element[] } {
  const blocks = Array.from({ length: count }, () => {
    const block = document.createElement("p");
    block.style.height = `${innerHeight}px`;
    return block;
  });
  document.body.append(...blocks);
  const controller = new AbortController();
  controllers.push(controller);
  const came: Element[] = [];
  const went: Element[] = [];
  const near = createNear(controller.signal, (block) => came.push(block), (block) => went.push(block)); // prettier-ignore
  for (const block of blocks) near.watch(block);
  return { came, went, blocks };
}

describe("what is near the viewport", () => {
  it("takes the first blocks for near before the browser has looked, and no more", () => {
    const { came, blocks } = watchBlocks(MAX_PRESUMED + 10);
    expect(came).toEqual(blocks.slice(0, MAX_PRESUMED));
  });

  it("lets those go that the browser sees elsewhere", async () => {
    const { came, went, blocks } = watchBlocks(20);
    await expect.poll(() => went.length).toBeGreaterThan(10);
    expect(came.slice(20)).toEqual([]);
    expect(went).not.toContain(blocks[0]);
    expect(went).toContain(blocks[19]);
  });
});
