import { paragraph } from "../browser/served.ts";

/** Paragraphs that stay on the page; older ones are taken out. */
const MOST = 1_000;
const BATCH = 200;

const texts = Array.from({ length: 64 }, (_, number) => paragraph(number, number % 5 ? 0 : 1, 30));

function insert(main: Element, from: number): void {
  const added = Array.from({ length: BATCH }, (_, index) => {
    const element = document.createElement("p");
    element.textContent = texts[(from + index) % texts.length]!;
    return element;
  });
  main.append(...added);
  while (main.childElementCount > MOST) main.firstElementChild!.remove();
}

(globalThis as { bench?: unknown }).bench = {
  /** Inserts 12,000 paragraphs a second for so long, as far as the browser lets it; answers how many a second. */
  async steady(ms: number): Promise<number> {
    const main = document.querySelector("main")!;
    let count = 0;
    const start = performance.now();
    const timer = setInterval(() => {
      insert(main, count);
      count += BATCH;
    }, 1000 / 60);
    await new Promise((resolve) => setTimeout(resolve, ms));
    clearInterval(timer);
    return (count * 1000) / (performance.now() - start);
  },
  /** Inserts as many as it can, with layout after each batch. */
  async flatOut(ms: number): Promise<number> {
    const main = document.querySelector("main")!;
    let count = 0;
    const start = performance.now();
    while (performance.now() - start < ms) {
      insert(main, count);
      void document.body.offsetHeight;
      count += BATCH;
      await new Promise((resolve) => setTimeout(resolve));
    }
    return (count * 1000) / (performance.now() - start);
  },
};
