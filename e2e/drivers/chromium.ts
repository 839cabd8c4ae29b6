import { type Cdp, type CdpEvent, startChromium } from "./cdp.ts";
import { axeSource, type Browser, type Page, type Point, type StartOptions, until } from "./driver.ts";
import { type AxNode, fromChromium } from "./accessibility.ts";
import { axeOptions, seriousOnly } from "./axe.ts";

/* eslint-disable @typescript-eslint/no-explicit-any -- the protocol's answers are the protocol's */

const MODIFIER = { Alt: 1, Control: 2, Shift: 8 } as const;
const KEYS: Readonly<Record<string, readonly [code: string, virtualKey: number, text?: string]>> = {
  Escape: ["Escape", 27],
  Tab: ["Tab", 9],
  Enter: ["Enter", 13, "\r"],
  ArrowDown: ["ArrowDown", 40],
  ArrowUp: ["ArrowUp", 38],
  ArrowLeft: ["ArrowLeft", 37],
  ArrowRight: ["ArrowRight", 39],
  Shift: ["ShiftLeft", 16],
  ".": ["Period", 190, "."],
  ",": ["Comma", 188, ","],
};

/** The card's closed shadow root, seen from the content script's world. */
const CARD = `[...document.querySelectorAll('[popover]')].map((element) => chrome.dom.openOrClosedShadowRoot(element)).find(Boolean) ?? null`;

/** An attached target with its execution contexts and those of its out-of-process frames. */
class ChromiumPage implements Page {
  readonly #contexts: { session: string; id: number; isolated: boolean; origin: string }[] = [];
  readonly #sessions: string[] = [];
  readonly #cdp: Cdp;
  readonly #target: string;
  readonly #extension: string;
  readonly #hearNothing: () => void;
  /** Whether a finger is emulated. */
  #touch = false;

  private constructor(cdp: Cdp, target: string, extension: string) {
    this.#cdp = cdp;
    this.#target = target;
    this.#extension = extension;
    this.#hearNothing = cdp.listen((event) => this.#hear(event));
  }

  static async attach(cdp: Cdp, target: string, extension: string): Promise<ChromiumPage> {
    const page = new ChromiumPage(cdp, target, extension);
    const { sessionId } = await cdp.send("Target.attachToTarget", { targetId: target, flatten: true });
    await page.#adopt(sessionId);
    return page;
  }

  async #adopt(session: string): Promise<void> {
    this.#sessions.push(session);
    await this.#cdp.send("Runtime.enable", {}, session);
    await this.#cdp.send("Page.enable", {}, session).catch(() => {});
    await this.#cdp
      .send(
        "Target.setAutoAttach",
        { autoAttach: true, waitForDebuggerOnStart: false, flatten: true },
        session,
      )
      .catch(() => {});
  }

  #hear({ method, params, sessionId }: CdpEvent): void {
    if (!sessionId || !this.#sessions.includes(sessionId)) return;
    if (method === "Target.attachedToTarget" && params.targetInfo.type === "iframe")
      void this.#adopt(params.sessionId).catch(() => {});
    if (method === "Runtime.executionContextCreated") {
      const { id, origin, auxData } = params.context;
      this.#contexts.push({ session: sessionId, id, origin, isolated: auxData?.type === "isolated" });
    }
    const drop = (gone: (context: { session: string; id: number }) => boolean): void => {
      for (let at = this.#contexts.length - 1; at >= 0; at--)
        if (gone(this.#contexts[at]!)) this.#contexts.splice(at, 1);
    };
    if (method === "Runtime.executionContextDestroyed")
      drop((c) => c.session === sessionId && c.id === params.executionContextId);
    if (method === "Runtime.executionContextsCleared") drop((c) => c.session === sessionId);
  }

  get session(): string {
    return this.#sessions[0]!;
  }

  send(method: string, params: object = {}): Promise<any> {
    return this.#cdp.send(method, params, this.session);
  }

  async #evaluate(expression: string, session: string, contextId?: number): Promise<any> {
    const { result, exceptionDetails } = await this.#cdp.send(
      "Runtime.evaluate",
      {
        expression,
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
        ...(contextId === undefined ? {} : { contextId }),
      },
      session,
    );
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  evaluate = <T>(expression: string): Promise<T> => this.#evaluate(expression, this.session);

  /** Our own isolated worlds, the newest first: after an update an orphan's world stays beside the new one's. */
  #worlds(): { session: string; id: number }[] {
    return this.#contexts
      .filter(({ isolated, origin }) => isolated && origin.includes(this.#extension))
      .reverse();
  }

  async inCard<T>(expression: string): Promise<T> {
    for (const { session, id } of this.#worlds()) {
      const open = await this.#evaluate(`!!(${CARD})`, session, id).catch(() => false);
      if (open) return this.#evaluate(`((card) => (${expression}))(${CARD})`, session, id);
    }
    return this.#evaluate(`((card) => (${expression}))(null)`, this.session);
  }

  async inContentScript<T>(expression: string): Promise<T> {
    const world = await until(
      async () => this.#worlds().find(({ session }) => session === this.session),
      "the content script's world",
    );
    return this.#evaluate(expression, world!.session, world!.id);
  }

  async goto(url: string): Promise<void> {
    const { errorText } = await this.send("Page.navigate", { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
    await until(
      () => this.evaluate<boolean>(`document.readyState === "complete" && location.href !== "about:blank"`),
      `${url} to load`,
    );
  }

  async reload(): Promise<void> {
    await this.evaluate("void (window.siyaqOld = true)");
    await this.send("Page.reload");
    await until(
      () => this.evaluate<boolean>(`!window.siyaqOld && document.readyState === "complete"`),
      "the reload",
    );
  }

  #mouse(type: string, x: number, y: number, more: object = {}): Promise<void> {
    return this.send("Input.dispatchMouseEvent", { type, x, y, ...more });
  }

  #at = { x: 2, y: 2 };
  async movePointer(x: number, y: number, steps = 4): Promise<void> {
    const from = this.#at;
    for (let step = 1; step <= steps; step++)
      await this.#mouse(
        "mouseMoved",
        from.x + ((x - from.x) * step) / steps,
        from.y + ((y - from.y) * step) / steps,
      );
    this.#at = { x, y };
  }

  async click(x: number, y: number): Promise<void> {
    await this.movePointer(x, y);
    await this.#mouse("mousePressed", x, y, { button: "left", clickCount: 1 });
    await this.#mouse("mouseReleased", x, y, { button: "left", clickCount: 1 });
  }

  async tap(x: number, y: number): Promise<void> {
    await this.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
    await this.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  }

  async drag(from: Point, to: Point): Promise<void> {
    await this.movePointer(from.x, from.y);
    await this.#mouse("mousePressed", from.x, from.y, { button: "left", buttons: 1, clickCount: 1 });
    for (let step = 1; step <= 5; step++)
      await this.#mouse("mouseMoved", from.x + ((to.x - from.x) * step) / 5, from.y + ((to.y - from.y) * step) / 5, { button: "left", buttons: 1 }); // prettier-ignore
    await this.#mouse("mouseReleased", to.x, to.y, { button: "left", clickCount: 1 });
    this.#at = { x: to.x, y: to.y };
  }

  async swipe(from: Point, to: Point, ms: number, rest = 0): Promise<void> {
    const touch = (type: string, points: readonly Point[]): Promise<void> =>
      this.send("Input.dispatchTouchEvent", { type, touchPoints: points });
    await touch("touchStart", [from]);
    const steps = Math.max(3, Math.round(ms / 16));
    for (let step = 1; step <= steps; step++) {
      await new Promise((resolve) => setTimeout(resolve, ms / steps));
      await touch("touchMove", [{ x: from.x + ((to.x - from.x) * step) / steps, y: from.y + ((to.y - from.y) * step) / steps }]); // prettier-ignore
    }
    await new Promise((resolve) => setTimeout(resolve, rest));
    await touch("touchEnd", []);
  }

  async press(key: string, modifiers: readonly (keyof typeof MODIFIER)[] = []): Promise<void> {
    const bits = modifiers.reduce((sum, modifier) => sum | MODIFIER[modifier], 0);
    const [code, windowsVirtualKeyCode, text] = KEYS[key] ?? [
      `Key${key.toUpperCase()}`,
      key.toUpperCase().charCodeAt(0),
      key,
    ];
    const event = { key, code, windowsVirtualKeyCode, modifiers: bits };
    await this.send("Input.dispatchKeyEvent", {
      type: text && bits === 0 ? "keyDown" : "rawKeyDown",
      ...event,
      ...(text && bits === 0 ? { text } : {}),
    });
    await this.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
  }

  wheel = (x: number, y: number, deltaY: number): Promise<void> =>
    this.#mouse("mouseWheel", x, y, { deltaX: 0, deltaY });

  async resize(width: number, height: number, scale = 1): Promise<void> {
    await this.send("Emulation.setDeviceMetricsOverride", {
      width,
      height,
      deviceScaleFactor: scale,
      mobile: false,
    });
  }

  activate = (): Promise<void> => this.send("Page.bringToFront");

  async screenshot(): Promise<Buffer> {
    await this.activate();
    return Buffer.from((await this.send("Page.captureScreenshot")).data, "base64");
  }

  async media(features: Readonly<Record<string, string>>): Promise<void> {
    const touch = features["pointer"] === "coarse";
    // Ending what never began takes the mouse away (`MOUSE`), too.
    if (touch || this.#touch)
      await this.send("Emulation.setTouchEmulationEnabled", {
        enabled: touch,
        ...(touch ? { maxTouchPoints: 1 } : {}),
      });
    this.#touch = touch;
    await this.send("Emulation.setEmulatedMedia", {
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
  }

  /** Chromium's own setting of the default text size is 16 px, of fixed-width text 13 px. */
  async textSize(percent: number): Promise<void> {
    await this.send("Page.setFontSizes", {
      fontSizes: { standard: Math.round(0.16 * percent), fixed: Math.round(0.13 * percent) },
    });
  }

  async accessibility(): Promise<AxNode> {
    return fromChromium((await this.send("Accessibility.getFullAXTree")).nodes);
  }

  async axe(where: "page" | "card", rules?: readonly string[]): ReturnType<Page["axe"]> {
    if (where === "page")
      return seriousOnly(await this.evaluate(`${axeSource()}; axe.run(${axeOptions(rules)})`));
    const world = this.#worlds()[0]!;
    return seriousOnly(
      await this.#evaluate(
        `Object.defineProperty(Element.prototype, "shadowRoot", { configurable: true, get() { return this instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(this) : null; } });
         ${axeSource()}; axe.run({ include: [["[popover]"]] }, ${axeOptions(rules)})`,
        world.session,
        world.id,
      ),
    );
  }

  async close(): Promise<void> {
    this.#hearNothing();
    await this.#cdp.send("Target.closeTarget", { targetId: this.#target });
  }

  get target(): string {
    return this.#target;
  }
}

/** Chromium with the extension (if one is given) loaded. */
export async function chromium(options: StartOptions = {}): Promise<Browser & { readonly cdp: Cdp }> {
  const cdp = startChromium(options);
  const load = async (path: string): Promise<string> =>
    (await cdp.send("Extensions.loadUnpacked", { path })).id;
  const id = options.extension ? await load(options.extension) : "";
  const base = `chrome-extension://${id}/`;
  const targets = async (): Promise<any[]> =>
    (await cdp.send("Target.getTargets", { filter: [{}] })).targetInfos;

  const attach = (target: string): Promise<ChromiumPage> => ChromiumPage.attach(cdp, target, id);
  const open = async (url: string, background = false): Promise<ChromiumPage> => {
    const { targetId } = await cdp.send("Target.createTarget", { url: "about:blank", background });
    const page = await attach(targetId);
    if (options.touch) await page.media({ pointer: "coarse", hover: "none" });
    await page.goto(url);
    return page;
  };

  let own: ChromiumPage | undefined;
  const inExtension = async <T>(expression: string): Promise<T> => {
    try {
      if (own) return await own.evaluate<T>(expression);
    } catch (error) {
      if (!/ended|closed|detached|not found|navigat|context/i.test(String(error))) throw error;
    }
    own = await open(`${base}options.html`, true);
    return own.evaluate<T>(expression);
  };

  return {
    name: "chromium",
    base,
    cdp,
    open: (url) => open(url),
    inExtension,
    async openPopup(page) {
      await cdp.send("Target.activateTarget", { targetId: (page as ChromiumPage).target });
      const url = await page.evaluate<string>("location.href");
      const tab = (await targets()).find((target) => target.type === "tab" && target.url === url);
      await cdp.send("Extensions.triggerAction", { id, targetId: tab.targetId });
      const popup = await until(
        async () =>
          (await targets()).find(
            ({ type, url: at }) => type === "page" && at.startsWith(`${base}popup.html`),
          ),
        "the popup",
      );
      return attach(popup.targetId);
    },
    async stopWorker() {
      const worker = (await targets()).find(
        ({ type, url }) => type === "service_worker" && url.startsWith(base),
      );
      if (worker) await cdp.send("Target.closeTarget", { targetId: worker.targetId });
      await until(
        async () =>
          !(await targets()).some(({ type, url }) => type === "service_worker" && url.startsWith(base)),
        "the worker to stop",
      );
    },
    async update(path) {
      own = undefined;
      await load(path);
    },
    async uninstall() {
      await cdp.send("Extensions.uninstall", { id });
    },
    tabs: async () => (await targets()).filter(({ type }) => type === "page").map(({ url }) => url),
    async tab(part) {
      const target = await until(
        async () => (await targets()).find(({ type, url }) => type === "page" && url.includes(part)),
        `a tab with ${part}`,
      );
      return attach(target.targetId);
    },
    exited: cdp.exited,
    kill: () => cdp.kill(),
    close: () => cdp.close(),
  };
}
