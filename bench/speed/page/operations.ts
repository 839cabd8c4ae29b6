/** Runs in a page of many paragraphs: what pages do with their own tree, each followed by layout. Ms. */
const operations: Record<string, (paragraphs: readonly Element[]) => void> = {
  "remove and put back 1,000 paragraphs": (paragraphs) => {
    for (const paragraph of paragraphs) paragraph.remove();
    void document.body.offsetHeight;
    document.body.append(...paragraphs);
  },
  "change 1,000 texts": (paragraphs) => {
    for (const paragraph of paragraphs) (paragraph.firstChild as Text).data += " and Iran";
  },
  "split and join 1,000 texts": (paragraphs) => {
    for (const paragraph of paragraphs) {
      (paragraph.firstChild as Text).splitText(20);
      paragraph.normalize();
    }
  },
  "write 1,000 paragraphs anew": (paragraphs) => {
    for (const paragraph of paragraphs) {
      const html = paragraph.innerHTML;
      paragraph.innerHTML = html;
    }
  },
  "style all": () => {
    document.body.style.fontSize = document.body.style.fontSize === "15px" ? "16px" : "15px";
  },
};

(globalThis as { bench?: unknown }).bench = {
  async operate(): Promise<Record<string, number>> {
    const times: Record<string, number> = {};
    for (const [name, operate] of Object.entries(operations)) {
      const paragraphs = [...document.querySelectorAll("p")].slice(0, 1000);
      // Between two things that a page does it lets others work, and so do we.
      await new Promise((resolve) => setTimeout(resolve, 300));
      const start = performance.now();
      operate(paragraphs);
      void document.body.offsetHeight;
      times[name] = performance.now() - start;
    }
    return times;
  },
};
