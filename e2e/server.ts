import { createServer, request as forward } from "node:http";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";

/** An answer: HTML, or anything with a type and headers of its own. */
export type Answer =
  | string
  | {
      readonly body: string | Buffer;
      readonly type?: string;
      readonly headers?: Readonly<Record<string, string>>;
    };

export interface Server {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly port: number;
  /** Path of every request, in order. */
  readonly log: string[];
  /** Adds or replaces pages while it runs. */
  readonly pages: Map<string, Answer>;
  close(): Promise<void>;
}

const listen = async (server: ReturnType<typeof createServer>): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
};

const stop = (server: ReturnType<typeof createServer>): Promise<void> => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
};

/** Serves pages from loopback and remembers what was asked for. Anything unknown is 404. */
export async function serve(pages: Readonly<Record<string, Answer>> = {}): Promise<Server> {
  const log: string[] = [];
  const known = new Map(Object.entries(pages));
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    log.push(path);
    const answer = known.get(path.split("?")[0]!);
    if (answer === undefined) return void response.writeHead(404).end();
    const { body, type, headers } =
      typeof answer === "string" ? { body: answer, type: undefined, headers: undefined } : answer;
    response.writeHead(200, { "content-type": type ?? "text/html; charset=utf-8", ...headers }).end(body);
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}`, port, log, pages: known, close: () => stop(server) };
}

/** A proxy that writes down every request and lets only loopback through. */
export async function recordingProxy(): Promise<{ address: string; seen: string[]; close(): Promise<void> }> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    const url = new URL(request.url!);
    if (url.hostname !== "127.0.0.1" && url.hostname !== "localhost")
      return void response.writeHead(502).end();
    const onward = forward(
      {
        host: "127.0.0.1",
        port: url.port,
        path: url.pathname + url.search,
        method: request.method,
        headers: request.headers,
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on("error", () => response.writeHead(502).end());
    request.pipe(onward);
  });
  server.on("connect", (request, socket) => {
    seen.push(`CONNECT ${request.url}`);
    socket.end("HTTP/1.1 502 no\r\n\r\n");
  });
  const port = await listen(server);
  return { address: `127.0.0.1:${port}`, seen, close: () => stop(server) };
}

/** A page of the project's own, from e2e/pages. */
export const ownPage = (name: string): string => readFileSync(`e2e/pages/${name}`, "utf8");
