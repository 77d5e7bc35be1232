import { createServer, request, type Server } from "node:http";
import { connect, type Socket } from "node:net";
import type { BrowserContextOptions } from "@playwright/test";
import { freePort } from "./own-product.ts";

type Manners = {
  /** answers 403 to what is not a plain request: the proxies of many schools know no socket */
  blocksSockets?: boolean;
};

/** The proxy between a school and the world: what a person's browser sends goes through it, or does not. */
export class SchoolProxy {
  readonly #server: Server;
  readonly #port: number;
  readonly #open = new Set<Socket>();
  readonly #blocksSockets: boolean;
  #isCut = false;
  /** sockets asked for, and refused */
  refused = 0;

  private constructor(port: number, { blocksSockets = false }: Manners) {
    this.#port = port;
    this.#blocksSockets = blocksSockets;
    this.#server = createServer((asked, answer) => {
      const { host, pathname, search } = new URL(asked.url ?? "");
      const [, target] = host.split(":");
      const onward = request(
        { host: "127.0.0.1", port: target, method: asked.method, path: pathname + search, headers: asked.headers },
        (given) => {
          answer.writeHead(given.statusCode ?? 502, given.rawHeaders);
          given.pipe(answer);
        },
      );
      onward.on("error", () => answer.destroy());
      asked.pipe(onward);
    });
    this.#server.on("connection", (socket: Socket) => {
      this.#keep(socket);
      if (this.#isCut) socket.destroy();
    });
    // A browser opens ws:// through a proxy by a tunnel, whose first bytes tell what it is for.
    this.#server.on("connect", (asked, client: Socket) => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      client.once("data", (first: Buffer) => {
        if (this.#blocksSockets && /^upgrade: *websocket/im.test(first.toString("latin1"))) {
          this.refused += 1;
          client.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
          return;
        }
        const [, target] = (asked.url ?? "").split(":");
        const server = connect(Number(target), "127.0.0.1", () => {
          server.write(first);
          server.pipe(client);
          client.pipe(server);
        });
        this.#keep(server);
        client.on("close", () => server.destroy());
        server.on("close", () => client.destroy());
      });
    });
  }

  static async open(manners: Manners = {}): Promise<SchoolProxy> {
    const proxy = new SchoolProxy(await freePort(), manners);
    await new Promise<void>((listening) => proxy.#server.listen(proxy.#port, "127.0.0.1", listening));
    return proxy;
  }

  /** A browser behind it. By default browsers reach this very machine directly. */
  get options(): BrowserContextOptions {
    return { proxy: { server: `http://127.0.0.1:${this.#port}`, bypass: "<-loopback>" } };
  }

  /** The cable is pulled: what is open breaks, nothing opens. */
  cut(): void {
    this.#isCut = true;
    for (const socket of this.#open) socket.destroy();
  }

  mend(): void {
    this.#isCut = false;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((closed) => this.#server.close(closed));
  }

  #keep(socket: Socket): void {
    this.#open.add(socket);
    socket.on("close", () => this.#open.delete(socket));
    socket.on("error", () => socket.destroy());
  }
}
