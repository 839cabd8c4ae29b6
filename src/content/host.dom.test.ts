import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LEFT_ALONE_MS, MAX_RESHOWS } from "./constants.ts";
import { createHost, parentFor, type Host } from "./host.ts";

let life: AbortController;
let losses: number;
let host: Host;
const tick = (): Promise<void> => new Promise((ok) => setTimeout(ok, 30));
const ours = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[popover=manual]")];

beforeEach(() => {
  document.body.innerHTML = "<p>Iran</p>";
  life = new AbortController();
  losses = 0;
  host = createHost(".x { color: red }", "key", life.signal, () => losses++);
});
afterEach(() => life.abort());
const anchor = (): Node => document.querySelector("p")!.firstChild!;

describe("the host", () => {
  it("is in the page only while it shows, in the top layer, and closed", () => {
    expect(ours()).toHaveLength(0);
    host.show(anchor());
    expect(ours()).toHaveLength(1);
    const [element] = ours();
    expect(element!.parentNode).toBe(document.documentElement);
    expect(element!.matches(":popover-open")).toBe(true);
    expect(element!.shadowRoot).toBeNull();
    expect(element!.localName).toBe("div");
    expect(host.owns(element)).toBe(true);
    host.hide();
    expect(ours()).toHaveLength(0);
    expect(host.owns(element)).toBe(false);
  });

  it("hides by itself when its script is cut off, not before", async () => {
    const cutOff = vi.spyOn(globalThis, "setInterval").mockReturnValue(0 as never);
    host.show(anchor());
    cutOff.mockRestore();
    const [hiding] = host.container.getAnimations();
    const shows = (): boolean => host.container.checkVisibility({ visibilityProperty: true });
    expect(shows()).toBe(true);
    hiding!.currentTime = LEFT_ALONE_MS - 100;
    expect(shows()).toBe(true);
    hiding!.currentTime = LEFT_ALONE_MS + 1;
    expect(shows()).toBe(false);
    host.show(anchor());
    expect(shows()).toBe(true);
  });

  it("stays one when it is shown again", () => {
    host.show(anchor());
    host.show(anchor());
    expect(ours()).toHaveLength(1);
  });

  it.each([
    ["removed", (element: HTMLElement) => element.remove()],
    ["hidden", (element: HTMLElement) => element.hidePopover()],
    ["made no popover", (element: HTMLElement) => element.removeAttribute("popover")],
  ])("is put back when it is %s, a few times", async (_what, harm) => {
    host.show(anchor());
    const [element] = ours();
    for (let i = 0; i < MAX_RESHOWS; i++) {
      harm(element!);
      await tick();
      expect(element!.matches(":popover-open")).toBe(true);
    }
    expect(losses).toBe(0);
    harm(element!);
    await tick();
    expect(ours()).toHaveLength(0);
    expect(losses).toBe(1);
    expect(host.isShown).toBe(false);
  });

  it("goes when the script's life ends", () => {
    host.show(anchor());
    life.abort();
    expect(ours()).toHaveLength(0);
  });

  it("keeps its events from the page", () => {
    host.show(anchor());
    const button = document.createElement("button");
    host.container.append(button);
    let heard = 0;
    document.addEventListener("click", () => heard++, { once: true });
    button.click();
    expect(heard).toBe(0);
  });

  it("cannot be hidden by the page's styles", () => {
    const style = document.createElement("style");
    style.textContent = "div { all: unset !important; display: none !important; opacity: 0 !important }";
    document.head.append(style);
    life.abort();
    life = new AbortController();
    host = createHost(
      ":host { all: initial !important; display: block !important }",
      "key",
      life.signal,
      () => {},
    );
    host.show(anchor());
    const { display, opacity } = getComputedStyle(ours()[0]!);
    expect([display, opacity]).toEqual(["block", "1"]);
    style.remove();
  });
});

describe("where it stands", () => {
  it("is inside the open modal dialog that the text is in", () => {
    document.body.innerHTML = "<p>Iran</p><dialog><p id=in>Oman</p></dialog>";
    const dialog = document.querySelector("dialog")!;
    dialog.showModal();
    expect(parentFor(document.querySelector("#in")!.firstChild!)).toBe(dialog);
    expect(parentFor(anchor())).toBe(document.documentElement);
    dialog.close();
    dialog.show();
    expect(parentFor(document.querySelector("#in")!.firstChild!)).toBe(document.documentElement);
    dialog.close();
  });

  it("is found through shadow roots", () => {
    document.body.innerHTML = "<dialog><div></div></dialog>";
    const dialog = document.querySelector("dialog")!;
    const root = dialog.querySelector("div")!.attachShadow({ mode: "open" });
    root.innerHTML = "<p>Iran</p>";
    dialog.showModal();
    expect(parentFor(root.querySelector("p")!.firstChild!)).toBe(dialog);
    dialog.close();
  });
});
