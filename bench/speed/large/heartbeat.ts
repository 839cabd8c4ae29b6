/**
 * What is put in front of a worker's own code to learn how long it is deaf: a message to itself, over and over from
 * its first moment; what lies between two of them it did something else. Asked over a channel, because one
 * browser's protocol shows the worker and the other's does not.
 */
export const HEARTBEAT = `{
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let gaps = [];
  port1.onmessage = () => {
    const now = performance.now();
    gaps.push(now - last);
    if (gaps.length > 1000) gaps = gaps.sort((one, other) => other - one).slice(0, 100);
    last = now;
    port2.postMessage(0);
  };
  port2.postMessage(0);
  const channel = new BroadcastChannel("siyaq-bench");
  channel.onmessage = ({ data }) => {
    if (data === "stop") port1.close();
    if (data !== "ask") return;
    channel.postMessage({ gaps: gaps.sort((one, other) => other - one).slice(0, 100) });
    gaps = [];
  };
}
`;

/** Asks, in a page of the extension, for the longest gaps since it was asked last: in ms, the longest first. */
export const ASK = `new Promise((resolve) => {
  const channel = new BroadcastChannel("siyaq-bench");
  channel.onmessage = ({ data }) => { if (data.gaps) { channel.close(); resolve(data.gaps); } };
  channel.postMessage("ask");
  setTimeout(() => resolve(null), 5000);
})`;

/** Stops the beat: it would keep a processor busy. */
export const STOP = `new BroadcastChannel("siyaq-bench").postMessage("stop")`;
