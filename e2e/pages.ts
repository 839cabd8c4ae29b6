import type { Answer } from "./server.ts";

/* Small pages that make trouble, each in one way. All of them name Brett McGurk and Oman. */

const TEXT = "Brett McGurk went to Oman for talks with Iran, and Abram Paley went with him.";

const html = (body: string, head = ""): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Trouble</title><link rel="icon" href="data:,">${head}
  <style>body { font: 20px/1.6 sans-serif; margin: 40px }</style></head><body>${body}</body></html>`;

const secured = (policy: string): Answer => ({
  body: html(`<p>${TEXT}</p>`),
  headers: { "content-security-policy": policy },
});

export const TROUBLE: Readonly<Record<string, Answer>> = {
  "/plain": html(`<p>${TEXT}</p>`),
  "/csp": secured("default-src 'none'"),
  "/trusted-types": secured("require-trusted-types-for 'script'; trusted-types 'none'"),
  "/sandbox": secured("sandbox allow-scripts"),
  "/xhtml": {
    type: "application/xhtml+xml; charset=utf-8",
    body: `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Trouble</title></head><body style="font: 20px sans-serif; margin: 40px"><p>${TEXT}</p></body></html>`,
  },
  /** Takes every highlight away, over and over. */
  "/clears": html(`<p>${TEXT}</p><script>setInterval(() => CSS.highlights.clear(), 50)</script>`),
  /** Removes every element that it did not make itself. */
  "/removes": html(
    `<p>${TEXT}</p><script>
      let removed = 0;
      new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const node of addedNodes) if (node.hasAttribute?.("popover")) { removed++; node.remove(); }
      }).observe(document.documentElement, { childList: true, subtree: true });
    </script>`,
  ),
  /** Restyles everything that it can reach. */
  "/restyles": html(
    `<p>${TEXT}</p>`,
    `<style>* { display: block !important; color: red !important } [popover], div { opacity: 0 !important; display: none !important; transform: scale(0) !important; pointer-events: none !important; visibility: hidden !important }</style>`,
  ),
  /** The names the page gives its own things are the names our code might rely on. */
  "/clobbers": html(
    `<p>${TEXT}</p><form id="body"><input name="parentNode"><input name="textContent"></form><img name="getElementById" alt="">
     <script>Map = Set = Promise = undefined; Array.prototype.map = null; Node.prototype.appendChild = () => { throw 1 }; window.IntersectionObserver = undefined;</script>`,
  ),
  "/modal": html(
    `<p>${TEXT}</p><dialog id="d"><p id="inside">The dialog says that Vedant Patel spoke.</p></dialog><script>d.showModal()</script>`,
  ),
  "/frames": html(`<p>${TEXT}</p><iframe src="/inner" width="600" height="300" title="same origin"></iframe>
    <iframe srcdoc="<p style='font:20px sans-serif'>Amir Saeid Iravani spoke at the United Nations.</p>" width="600" height="120" title="srcdoc"></iframe>`),
  "/inner": html("<p>Inside stands Hossein Amir-Abdollahian of Iran.</p>"),
  "/rtl": `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>صفحة</title><link rel="icon" href="data:,"><style>body { font: 22px/1.9 sans-serif; margin: 40px }</style></head>
    <body><p>وصل بريت ماكغورك إلى مسقط في سلطنة عُمان، وكان معه أبرام بالي.</p></body></html>`,
  "/editors": html(
    `<p>${TEXT}</p><div contenteditable="true">Abram Paley writes here.</div><textarea>Abram Paley</textarea><input value="Abram Paley">
     <pre><code>Abram Paley = 1</code></pre><div hidden>Abram Paley</div><script type="text/plain">Abram Paley</script>`,
  ),
  "/split": html(`<p>Bre<b>tt Mc</b>Gu<wbr>rk and Ab&shy;ram <i>Paley</i> met.</p><p>Brett</p><p>McGurk</p>`),
  "/shadow": html(
    `<div id="open"></div><div id="closed"></div><script>
      open = document.getElementById("open").attachShadow({ mode: "open" }); open.innerHTML = "<p>Brett McGurk stands in an open root.</p>";
      document.getElementById("closed").attachShadow({ mode: "closed" }).innerHTML = "<p>Abram Paley stands in a closed root.</p>";
    </script>`,
  ),
  "/link": html(
    `<p>Read about <a id="link" href="/arrived">Brett McGurk</a> and about <span>Abram Paley</span> today.</p>`,
  ),
  "/arrived": html("<p>You have arrived.</p>"),
  "/selects": html(`<p>${TEXT}</p><p>${TEXT}</p>`),
};
