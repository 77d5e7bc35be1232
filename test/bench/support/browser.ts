import { Agent, request } from "node:http";

export interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly text: string;
}

export interface Address {
  /** What the pages believe they are on: `http://localhost:8787`. */
  readonly origin: string;
  /** Where connections really go: a proxy before the runner, or the runner. */
  readonly port: number;
}

const ANSWER_LIMIT_MS = 30_000;

/** One person's browser without a screen: it keeps cookies, names its origin, posts forms as pages do. */
export class Browser {
  readonly address: Address;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 4 });
  readonly #cookies = new Map<string, string>();

  constructor(address: Address, cookies = "") {
    this.address = address;
    for (const cookie of cookies.split("; ").filter((one) => one !== "")) this.#keep(cookie);
  }

  /** What a later run can begin with instead of a login. */
  get cookies(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  get headers(): Record<string, string> {
    const { origin } = this.address;
    return { Host: new URL(origin).host, Origin: origin, Cookie: this.cookies };
  }

  /** The same person, by another way in. */
  through(address: Address): Browser {
    return new Browser(address, this.cookies);
  }

  /** Asked again once over a new connection when the kept one was closed meanwhile, as every browser does. */
  async get(path: string): Promise<Answer> {
    try {
      return await this.#ask("GET", path, null, {});
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ECONNRESET")) throw error;
      return this.#ask("GET", path, null, {});
    }
  }

  post(
    path: string,
    fields: Readonly<Record<string, string>> | readonly (readonly [string, string])[],
  ): Promise<Answer> {
    const pairs = Array.isArray(fields) ? fields : Object.entries(fields);
    const body = new URLSearchParams(pairs.map(([name, value]) => [name, value]));
    return this.#ask("POST", path, Buffer.from(body.toString()), {
      "Content-Type": "application/x-www-form-urlencoded",
    });
  }

  async upload(path: string, form: FormData): Promise<Answer> {
    const drawn = new Response(form);
    const type = drawn.headers.get("Content-Type") ?? "";
    return this.#ask("POST", path, Buffer.from(await drawn.arrayBuffer()), { "Content-Type": type });
  }

  postJson(path: string, value: unknown, limitMs = ANSWER_LIMIT_MS): Promise<Answer> {
    const body = Buffer.from(JSON.stringify(value));
    return this.#ask("POST", path, body, { "Content-Type": "application/json" }, limitMs);
  }

  close(): void {
    this.#agent.destroy();
  }

  #ask(
    method: string,
    path: string,
    body: Buffer | null,
    more: Record<string, string>,
    limitMs = ANSWER_LIMIT_MS,
  ): Promise<Answer> {
    return new Promise((answered, failed) => {
      const length = body === null ? {} : { "Content-Length": String(body.length) };
      const asked = request(
        {
          host: "127.0.0.1",
          port: this.address.port,
          method,
          path,
          agent: this.#agent,
          headers: { ...this.headers, ...more, ...length },
        },
        (response) => {
          for (const cookie of response.headers["set-cookie"] ?? []) this.#keep(cookie);
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("error", failed);
          response.on("aborted", () => failed(new Error("the answer was cut")));
          response.on("end", () =>
            answered({
              status: response.statusCode ?? 0,
              location: response.headers.location ?? null,
              text: Buffer.concat(chunks).toString(),
            }),
          );
        },
      );
      const limit = setTimeout(() => asked.destroy(new Error(`no answer to ${method} ${path}`)), limitMs);
      asked.on("close", () => clearTimeout(limit));
      asked.on("error", failed);
      asked.end(body ?? undefined);
    });
  }

  #keep(setCookie: string): void {
    const [pair = "", ...attributes] = setCookie.split(";");
    const at = pair.indexOf("=");
    const name = pair.slice(0, at).trim();
    const value = pair.slice(at + 1).trim();
    const isOver = attributes.some((one) => /^\s*max-age=0\s*$/i.test(one));
    if (isOver || value === "") this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}
