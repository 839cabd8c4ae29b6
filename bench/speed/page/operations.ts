/** Runs in a page of many paragraphs: what pages do with their own tree, each followed by layout. */
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
  names: Object.keys(operations),
  /** Does one, with the layout that it asks for. */
  operate(name: string): void {
    operations[name]!([...document.querySelectorAll("p")].slice(0, 1000));
    void document.body.offsetHeight;
  },
};
