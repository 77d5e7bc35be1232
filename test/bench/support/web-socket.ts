import { randomBytes } from "node:crypto";
import { request } from "node:http";
import type { Socket } from "node:net";

export interface SocketAddress {
  /** Where the TCP connection goes: the runner itself, or a proxy before it. */
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface SocketHandlers {
  message(text: string, atMs: number): void;
  close(code: number, reason: string): void;
}

const OPEN_LIMIT_MS = 4_000;
const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const PONG = 10;
const CONTINUATION = 0;

/**
 * A small WebSocket client (RFC 6455, text only, no extension). Ours, because a load client must send a cookie and an
 * Origin, count the bytes on the wire, and break the connection as a pulled cable does.
 */
export class WebSocketClient {
  readonly #tcp: Socket;
  readonly #handlers: SocketHandlers;
  #buffer: Buffer = Buffer.alloc(0);
  #parts: Buffer[] = [];
  #isOver = false;

  private constructor(tcp: Socket, head: Buffer, handlers: SocketHandlers) {
    this.#tcp = tcp;
    this.#handlers = handlers;
    tcp.setNoDelay(true);
    tcp.on("data", (chunk: Buffer) => this.#read(chunk));
    tcp.on("close", () => this.#end(1006, ""));
    tcp.on("error", () => tcp.destroy());
    if (head.length > 0) this.#read(head);
  }

  /** Resolves once the server has accepted; rejects with the status in words when it has not. */
  static open({ port, path, headers }: SocketAddress, handlers: SocketHandlers): Promise<WebSocketClient> {
    return new Promise((opened, failed) => {
      const asked = request({
        host: "127.0.0.1",
        port,
        path,
        agent: false,
        headers: {
          ...headers,
          Connection: "Upgrade",
          Upgrade: "websocket",
          "Sec-WebSocket-Version": "13",
          "Sec-WebSocket-Key": randomBytes(16).toString("base64"),
        },
      });
      asked.setTimeout(OPEN_LIMIT_MS, () => asked.destroy(new Error("the socket did not open in time")));
      asked.on("upgrade", (_response, tcp: Socket, head) => {
        tcp.setTimeout(0);
        opened(new WebSocketClient(tcp, head, handlers));
      });
      asked.on("response", (response) => {
        response.resume();
        failed(new Error(`the socket was refused with ${response.statusCode}`));
      });
      asked.on("error", failed);
      asked.end();
    });
  }

  get isOpen(): boolean {
    return !this.#isOver;
  }

  /** Bytes of the connection so far, both ways, the opening included. */
  get bytes(): number {
    return this.#tcp.bytesRead + this.#tcp.bytesWritten;
  }

  send(text: string): void {
    if (!this.#isOver) this.#tcp.write(encode(TEXT, Buffer.from(text)));
  }

  close(): void {
    if (this.#isOver) return;
    const code = Buffer.alloc(2);
    code.writeUInt16BE(1000);
    this.#tcp.write(encode(CLOSE, code));
    this.#tcp.end();
    this.#end(1000, "");
  }

  /** The cable is pulled: nothing is said to the other end. */
  cut(): void {
    this.#tcp.resetAndDestroy();
    this.#end(1006, "");
  }

  #read(chunk: Buffer): void {
    this.#buffer = this.#buffer.length === 0 ? chunk : Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const frame = decode(this.#buffer);
      if (frame === null) return;
      this.#buffer = this.#buffer.subarray(frame.length);
      this.#take(frame);
    }
  }

  #take({ opcode, isLast, payload }: Frame): void {
    if (opcode === PING) this.#tcp.write(encode(PONG, payload));
    else if (opcode === CLOSE) {
      const code = payload.length >= 2 ? payload.readUInt16BE(0) : 1005;
      this.#tcp.end();
      this.#end(code, payload.subarray(2).toString());
    } else if (opcode === TEXT || opcode === CONTINUATION) {
      this.#parts.push(payload);
      if (!isLast) return;
      const text = this.#parts.length === 1 ? payload.toString() : Buffer.concat(this.#parts).toString();
      this.#parts = [];
      this.#handlers.message(text, Date.now());
    }
  }

  #end(code: number, reason: string): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#handlers.close(code, reason);
  }
}

interface Frame {
  readonly opcode: number;
  readonly isLast: boolean;
  readonly payload: Buffer;
  /** of the whole frame, in bytes */
  readonly length: number;
}

function decode(buffer: Buffer): Frame | null {
  if (buffer.length < 2) return null;
  const first = buffer.readUInt8(0);
  const short = buffer.readUInt8(1) & 0x7f;
  const head = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (buffer.length < head) return null;
  const size = short === 126 ? buffer.readUInt16BE(2) : short === 127 ? Number(buffer.readBigUInt64BE(2)) : short;
  if (buffer.length < head + size) return null;
  return {
    opcode: first & 0x0f,
    isLast: (first & 0x80) !== 0,
    payload: buffer.subarray(head, head + size),
    length: head + size,
  };
}

/** A client masks what it sends. */
function encode(opcode: number, payload: Buffer): Buffer {
  const mask = randomBytes(4);
  const size = payload.length;
  const head = Buffer.alloc(size < 126 ? 2 : size < 65_536 ? 4 : 10);
  head.writeUInt8(0x80 | opcode, 0);
  if (size < 126) head.writeUInt8(0x80 | size, 1);
  else if (size < 65_536) {
    head.writeUInt8(0x80 | 126, 1);
    head.writeUInt16BE(size, 2);
  } else {
    head.writeUInt8(0x80 | 127, 1);
    head.writeBigUInt64BE(BigInt(size), 2);
  }
  const masked = Buffer.from(payload);
  for (let at = 0; at < size; at += 1) masked.writeUInt8(masked.readUInt8(at) ^ mask.readUInt8(at % 4), at);
  return Buffer.concat([head, mask, masked]);
}
