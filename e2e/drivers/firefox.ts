import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Bidi, FIREFOX_UUID, startFirefox } from "./bidi.ts";
import { type AxNode, firefoxTree, fromFirefox } from "./accessibility.ts";
import { axeOptions, seriousOnly } from "./axe.ts";
import { axeSource, type Browser, type Page, type Point, type StartOptions, until } from "./driver.ts";

/* eslint-disable @typescript-eslint/no-explicit-any -- the protocol's answers are the protocol's */

const KEYS: Readonly<Record<string, string>> = {
  Escape: "\uE00C", Tab: "\uE004", Enter: "\uE007", ArrowDown: "\uE015", ArrowUp: "\uE013",
  ArrowLeft: "\uE012", ArrowRight: "\uE014",
  Alt: "\uE00A", Shift: "\uE008", Control: "\uE009",
}; // prettier-ignore

/** A value as the protocol describes it, as plain JSON. */
function plain(value: any): any {
  if (value === undefined || value.type === "undefined" || value.type === "null") return null;
  if (value.type === "array") return value.value.map(plain);
  if (value.type === "object")
    return Object.fromEntries(value.value.map(([key, item]: [string, any]) => [key, plain(item)]));
  return value.value ?? value;
}

class FirefoxPage implements Page {
  readonly #bidi: Bidi;
  readonly context: string;
  constructor(bidi: Bidi, context: string) {
    this.#bidi = bidi;
    this.context = context;
  }

  async #unwrap(answer: Promise<any>): Promise<any> {
    const { type, result, exceptionDetails } = await answer;
    if (type === "exception") throw new Error(exceptionDetails.text);
    return plain(result);
  }

  evaluate<T>(expression: string, context = this.context): Promise<T> {
    return this.#unwrap(
      this.#bidi.send("script.evaluate", {
        // JSON text carries values of any depth, which the protocol's own form cuts off.
        // An async function's promise is the engine's own, whatever the page did to its `Promise`.
        expression: `(async () => JSON.stringify(await (${expression.replace(/;\s*$/, "")})) ?? null)()`,
        target: { context },
        awaitPromise: true,
        userActivation: true,
      }),
    ).then((json) => (json === null ? undefined : JSON.parse(json))) as Promise<T>;
  }

  /** This context and the frames in it. */
  async #contexts(): Promise<string[]> {
    const { contexts } = await this.#bidi.send("browsingContext.getTree", { root: this.context });
    const all = (list: any[]): string[] =>
      list.flatMap(({ context, children }) => [context, ...all(children ?? [])]);
    return all(contexts);
  }

  /** The closed root is seen from outside only as the protocol's own handle. */
  async #card(): Promise<{ context: string; root: object } | null> {
    for (const context of await this.#contexts()) {
      const { result } = await this.#bidi.send("script.evaluate", {
        expression: "[...document.querySelectorAll('[popover]')]",
        target: { context },
        awaitPromise: false,
        serializationOptions: { maxDomDepth: 1, includeShadowTree: "all" },
      });
      for (const host of result?.value ?? []) {
        const root = host.value?.shadowRoot;
        if (root?.sharedId) return { context, root: { sharedId: root.sharedId } };
      }
    }
    return null;
  }

  async inCard<T>(expression: string): Promise<T> {
    const card = await this.#card();
    return this.#unwrap(
      this.#bidi.send("script.callFunction", {
        functionDeclaration: `async (card) => JSON.stringify(await (${expression})) ?? null`,
        arguments: [card?.root ?? { type: "null" }],
        target: { context: card?.context ?? this.context },
        awaitPromise: true,
      }),
    ).then((json) => (json === null ? undefined : JSON.parse(json))) as Promise<T>;
  }

  async goto(url: string): Promise<void> {
    await this.#bidi.send("browsingContext.navigate", { context: this.context, url, wait: "complete" });
  }

  async activate(): Promise<void> {
    await this.#bidi.send("browsingContext.activate", { context: this.context });
  }

  async reload(): Promise<void> {
    await this.#bidi.send("browsingContext.reload", { context: this.context, wait: "complete" });
  }

  #act(id: string, kind: "pointer" | "key" | "wheel", actions: object[], parameters?: object): Promise<void> {
    return this.#bidi.send("input.performActions", {
      context: this.context,
      actions: [{ type: kind, id, ...(parameters ? { parameters } : {}), actions }],
    });
  }

  async movePointer(x: number, y: number, steps = 4): Promise<void> {
    await this.#act(
      "mouse",
      "pointer",
      [{ type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: steps * 10 }],
      { pointerType: "mouse" },
    );
  }

  async click(x: number, y: number): Promise<void> {
    await this.movePointer(x, y);
    await this.#act(
      "mouse",
      "pointer",
      [
        { type: "pointerDown", button: 0 },
        { type: "pointerUp", button: 0 },
      ],
      { pointerType: "mouse" },
    );
  }

  async tap(x: number, y: number): Promise<void> {
    await this.#act(
      "finger",
      "pointer",
      [
        { type: "pointerMove", x: Math.round(x), y: Math.round(y) },
        { type: "pointerDown", button: 0 },
        { type: "pause", duration: 30 },
        { type: "pointerUp", button: 0 },
      ],
      { pointerType: "touch" },
    );
  }

  async drag(from: Point, to: Point): Promise<void> {
    await this.movePointer(from.x, from.y);
    const [width, height] = await this.evaluate<[number, number]>("[innerWidth, innerHeight]");
    // The protocol refuses points outside the window.
    const x = Math.round(Math.min(to.x, width - 1));
    const y = Math.round(Math.min(to.y, height - 1));
    const half = { x: Math.round((from.x + x) / 2), y: Math.round((from.y + y) / 2) };
    await this.#act(
      "mouse",
      "pointer",
      [
        { type: "pointerDown", button: 0 },
        { type: "pointerMove", ...half, duration: 50 },
        { type: "pointerMove", x, y, duration: 50 },
        { type: "pointerUp", button: 0 },
      ],
      { pointerType: "mouse" },
    );
  }

  async swipe(from: Point, to: Point, ms: number, rest = 0): Promise<void> {
    const at = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });
    await this.#act(
      "finger",
      "pointer",
      [
        { type: "pointerMove", ...at(from) },
        { type: "pointerDown", button: 0 },
        { type: "pointerMove", ...at(to), duration: ms },
        { type: "pause", duration: rest },
        { type: "pointerUp", button: 0 },
      ],
      { pointerType: "touch" },
    );
  }

  async press(key: string, modifiers: readonly string[] = []): Promise<void> {
    await this.activate().catch(() => {});
    const code = (name: string): string => KEYS[name] ?? name;
    await this.#act("keyboard", "key", [
      ...modifiers.map((name) => ({ type: "keyDown", value: code(name) })),
      { type: "keyDown", value: code(key) },
      { type: "keyUp", value: code(key) },
      ...[...modifiers].reverse().map((name) => ({ type: "keyUp", value: code(name) })),
    ]);
  }

  async wheel(x: number, y: number, deltaY: number): Promise<void> {
    await this.#act("wheel", "wheel", [
      { type: "scroll", x: Math.round(x), y: Math.round(y), deltaX: 0, deltaY },
    ]);
  }

  async resize(width: number, height: number, scale = 1): Promise<void> {
    await this.#bidi.send("browsingContext.setViewport", {
      context: this.context,
      viewport: { width, height },
      devicePixelRatio: scale,
    });
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from(
      (await this.#bidi.send("browsingContext.captureScreenshot", { context: this.context })).data,
      "base64",
    );
  }

  /** Evaluates in the browser's own privileged window. */
  async chrome<T>(expression: string): Promise<T> {
    const { contexts } = await this.#bidi.send("browsingContext.getTree", { "moz:scope": "chrome" });
    return this.evaluate<T>(expression, contexts[0].context);
  }

  /** This tab as the privileged window knows it (a `BrowsingContext`). */
  get #tab(): string {
    return `ChromeUtils.importESModule("chrome://remote/content/shared/NavigableManager.sys.mjs").NavigableManager.getBrowsingContextById(${JSON.stringify(this.context)})`;
  }

  /**
   * The protocol has no command for these: developer tools set colours by the same two attributes, and the
   * rest are preferences, which hold in every tab.
   */
  async media(features: Readonly<Record<string, string>>): Promise<void> {
    const { "prefers-reduced-motion": motion, pointer } = features;
    const preferences = {
      ...(motion ? { "ui.prefersReducedMotion": motion === "reduce" ? 1 : 0 } : {}),
      ...(pointer ? { "ui.primaryPointerCapabilities": pointer === "coarse" ? 1 : 6 } : {}),
      ...(pointer ? { "ui.allPointerCapabilities": pointer === "coarse" ? 1 : 6 } : {}),
    };
    await this.chrome(`(() => {
      const tab = ${this.#tab};
      tab.prefersColorSchemeOverride = ${JSON.stringify(features["prefers-color-scheme"] ?? "none")};
      tab.forcedColorsOverride = ${JSON.stringify(features["forced-colors"] ?? "none")};
      for (const [name, value] of Object.entries(${JSON.stringify(preferences)})) Services.prefs.setIntPref(name, value);
    })()`);
  }

  async textSize(percent: number): Promise<void> {
    await this.chrome(`void (${this.#tab}.textZoom = ${percent / 100})`);
  }

  async accessibility(): Promise<AxNode> {
    return fromFirefox(await this.chrome(firefoxTree(`${this.#tab}.embedderElement`)));
  }

  async axe(where: "page" | "card", rules?: readonly string[]): ReturnType<Page["axe"]> {
    // A function declaration, not an expression: axe's source is a program.
    const inject = (context: string): Promise<any> =>
      this.#bidi.send("script.evaluate", {
        expression: `${axeSource()}; void 0`,
        target: { context },
        awaitPromise: false,
      });
    if (where === "page") {
      await inject(this.context);
      return seriousOnly(await this.evaluate(`axe.run(${axeOptions(rules)})`));
    }
    const card = await this.#card();
    if (!card) throw new Error("No card shows.");
    await inject(card.context);
    const json = await this.#unwrap(
      this.#bidi.send("script.callFunction", {
        functionDeclaration: `async (root) => {
          const own = Object.getOwnPropertyDescriptor(Element.prototype, "shadowRoot");
          Object.defineProperty(Element.prototype, "shadowRoot", { configurable: true, get() { return this === root.host ? root : own.get.call(this); } });
          try { return JSON.stringify(await axe.run({ include: [["[popover]"]] }, ${axeOptions(rules)})); }
          finally { Object.defineProperty(Element.prototype, "shadowRoot", own); }
        }`,
        arguments: [card.root],
        target: { context: card.context },
        awaitPromise: true,
      }),
    );
    return seriousOnly(JSON.parse(json));
  }

  async close(): Promise<void> {
    await this.#bidi.send("browsingContext.close", { context: this.context });
  }
}

/** Firefox with the extension (if one is given) installed. */
export async function firefox(
  options: StartOptions = {},
): Promise<Browser & { readonly bidi: Bidi; chrome<T>(expression: string): Promise<T> }> {
  const manifest = options.extension
    ? JSON.parse(readFileSync(join(options.extension, "manifest.json"), "utf8"))
    : null;
  const gecko: string = manifest?.browser_specific_settings.gecko.id ?? "none@example";
  const bidi = await startFirefox(options, gecko);
  const install = (path: string): Promise<any> =>
    bidi.send("webExtension.install", { extensionData: { type: "path", path } });
  if (options.extension) await install(options.extension);
  const base = `moz-extension://${FIREFOX_UUID}/`;

  const open = async (url: string, background = false): Promise<FirefoxPage> => {
    const { context } = await bidi.send("browsingContext.create", { type: "tab", background });
    const page = new FirefoxPage(bidi, context);
    await page.goto(url);
    return page;
  };
  const tree = async (): Promise<any[]> => (await bidi.send("browsingContext.getTree")).contexts;

  const chrome = <T>(expression: string): Promise<T> => new FirefoxPage(bidi, "").chrome<T>(expression);

  let own: FirefoxPage | undefined;
  const inExtension = async <T>(expression: string): Promise<T> => {
    try {
      if (own) return await own.evaluate<T>(expression);
    } catch (error) {
      if (!/no such frame|ended|actor|navigat|not found/i.test(String(error))) throw error;
    }
    own = await open(`${base}options.html`, true);
    return own.evaluate<T>(expression);
  };
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(gecko)}).extension`;

  return {
    name: "firefox",
    base,
    bidi,
    chrome,
    open: (url) => open(url),
    inExtension,
    async openPopup(page) {
      await bidi.send("browsingContext.activate", { context: (page as FirefoxPage).context });
      // From an extension page in the background: the popup then speaks of the tab in front.
      await inExtension("browser.action.openPopup()");
      // The protocol lists no panel; the extension's other pages see the popup's window.
      const view = `browser.extension.getViews({ type: "popup" })[0]`;
      await until(() => inExtension<boolean>(`${view}?.document.readyState === "complete"`), "the popup");
      const popup = await until(async () => own, "an extension page");
      return Object.assign(Object.create(popup!) as FirefoxPage, {
        evaluate: <T>(expression: string) =>
          inExtension<T>(`((window, document) => (${expression}))(${view}, ${view}?.document)`),
        close: async () => inExtension<void>(`void ${view}?.close()`),
      });
    },
    async stopWorker() {
      await chrome(`${extension}.terminateBackground({ ignoreDevToolsAttached: true })`);
      await until(
        () => chrome<boolean>(`${extension}.backgroundState === "stopped"`),
        "the event page to stop",
      );
    },
    async update(path) {
      own = undefined;
      await install(path);
    },
    async uninstall() {
      await bidi.send("webExtension.uninstall", { extension: gecko });
    },
    tabs: async () => (await tree()).map(({ url }) => url),
    async tab(part) {
      const found = await until(
        async () => (await tree()).find(({ url }) => url.includes(part)),
        `a tab with ${part}`,
      );
      return new FirefoxPage(bidi, found.context);
    },
    exited: bidi.exited,
    kill: () => bidi.kill(),
    close: () => bidi.close(),
  };
}
