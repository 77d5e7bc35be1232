import { type APIRequestContext, expect, request } from "@playwright/test";
import * as z from "zod";
import type { CandidateWireCommand } from "#worker/contract/live/client-frame.ts";
import { type ServerFrame, serverFrame } from "#worker/contract/live/server-frame.ts";
import { PING, PING_EVERY_SECONDS, PROTOCOL_VERSION } from "#worker/contract/live/version.ts";
import type { Answer, ShownItem } from "#worker/core/itembank/item.ts";
import type { CandidateScreen } from "#worker/core/session/views.ts";
import { CHOSEN } from "./candidate.ts";

export type PupilLogin = { username: string; password: string };
export type Typed = { firstName: string; lastName: string; birthDate: string };

const answered = z.object({ frames: z.array(serverFrame) });

/** A pupil at a computer, without the browser: the same forms, the same frames, the same pings. */
export class RawPupil {
  readonly #origin: string;
  readonly #http: APIRequestContext;
  readonly number: string;
  readonly deviceId: string;
  #screen: CandidateScreen | null = null;
  #socket: WebSocket | null = null;
  #pinger: ReturnType<typeof setInterval> | undefined;
  #sent = 0;

  private constructor(origin: string, http: APIRequestContext, number: string, deviceId: string) {
    this.#origin = origin;
    this.#http = http;
    this.number = number;
    this.deviceId = deviceId;
  }

  /** First login with the one-time password, a password of their own, and the form that joins the session. */
  static async join(origin: string, number: string, login: PupilLogin, typed: Typed): Promise<RawPupil> {
    const http = await request.newContext({
      baseURL: origin,
      extraHTTPHeaders: { Origin: origin, "Accept-Language": "fr" },
    });
    const post = async (path: string, form: Record<string, string>) => {
      const answer = await http.post(path, { form, maxRedirects: 0 });
      expect(answer.status(), `${login.username} at ${path}`).toBe(302);
    };
    await post("/connexion", { login: login.username, password: login.password });
    await post("/changer-mot-de-passe", { password: CHOSEN, again: CHOSEN });
    const [year = "", month = "", day = ""] = typed.birthDate.split("-");
    await post("/certification", {
      sessionNumber: number,
      firstName: typed.firstName,
      lastName: typed.lastName,
      day,
      month,
      year,
    });
    return new RawPupil(origin, http, number, `raw-${login.username.replace(/[^a-z0-9]/g, "-")}-device`);
  }

  /** The same account at another computer. */
  elsewhere(): RawPupil {
    return new RawPupil(this.#origin, this.#http, this.number, `${this.deviceId}-2`);
  }

  get screen(): CandidateScreen | null {
    return this.#screen;
  }

  /** What a browser needs to go on as this pupil. */
  async cookies() {
    return this.#http.storageState();
  }

  /** Opens the live link and keeps it, as a page does. */
  async arrive(): Promise<void> {
    const { cookies } = await this.#http.storageState();
    const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    const url = `${this.#origin.replace("http", "ws")}/live/${this.number}/candidat`;
    // Node's WebSocket takes headers; the type in force here is the browser's, which has none.
    const socket: WebSocket = Reflect.construct(WebSocket, [url, { headers: { Cookie, Origin: this.#origin } }]);
    this.#socket = socket;
    await new Promise<void>((opened, failed) => {
      socket.onopen = () => opened();
      socket.onerror = () => failed(new Error(`${this.deviceId}: the live link does not open`));
    });
    socket.send(JSON.stringify({ t: "hello", v: PROTOCOL_VERSION, deviceId: this.deviceId, since: null }));
    this.#pinger = setInterval(() => {
      if (socket.readyState === WebSocket.OPEN) socket.send(PING);
    }, PING_EVERY_SECONDS * 1000);
    await this.send({ type: "arrive" });
  }

  /** The computer stops: no page, no sign any more. */
  leave(): void {
    clearInterval(this.#pinger);
    this.#socket?.close();
  }

  async send(command: CandidateWireCommand): Promise<void> {
    this.#sent += 1;
    const frames = await this.#post({
      t: "command",
      v: PROTOCOL_VERSION,
      id: `${this.deviceId}-${this.#sent}`,
      deviceId: this.deviceId,
      command,
    });
    for (const frame of frames) {
      if (frame.t === "refused") throw new Error(`${this.deviceId}: ${command.type} refused, ${frame.code}`);
    }
  }

  async look(): Promise<void> {
    await this.#post({ t: "hello", v: PROTOCOL_VERSION, deviceId: this.deviceId, since: null });
  }

  /** Answers until question `until` is on screen, or until the end. */
  async answerUntil(until: number, answerOf: (item: ShownItem) => Answer): Promise<void> {
    await this.look();
    for (let screen = this.#screen; screen !== null && isInQuestion(screen, until); screen = this.#screen) {
      if (screen.screen === "timed")
        await this.send({ type: "start-timer", number: screen.number, itemId: screen.itemId });
      if (screen.screen !== "question") continue;
      const { number, item } = screen;
      await this.send({ type: "answer", number, itemId: item.id, answer: answerOf(item) });
    }
  }

  async #post(frame: object): Promise<ServerFrame[]> {
    const answer = await this.#http.post(`/api/live/${this.number}/candidat`, { data: frame });
    const { frames } = answered.parse(await answer.json());
    for (const one of frames) if (one.t === "candidate") this.#screen = one.view.screen;
    return frames;
  }
}

function isInQuestion(screen: CandidateScreen, until: number): boolean {
  return (screen.screen === "question" || screen.screen === "timed") && screen.number < until;
}
