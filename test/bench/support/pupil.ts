import type { CandidateWireCommand } from "#worker/contract/live/client-frame.ts";
import type { ServerFrame } from "#worker/contract/live/server-frame.ts";
import type { CandidateScreen, CandidateView } from "#worker/core/session/views.ts";
import type { Chance } from "./chance.ts";
import type { LiveDevice } from "./live-device.ts";

export type AnswerCommand = Extract<CandidateWireCommand, { type: "answer" }>;
type Question = Extract<CandidateScreen, { screen: "question" }>;

/** How one pupil goes about it; times in ms. */
export interface Habits {
  readMs(): number;
  thinkMs(): number;
  /** share of questions passed without an answer */
  readonly skips: number;
  /** share of questions on which a problem is reported */
  readonly reports: number;
  /** share of questions on which a hand goes up */
  readonly hands: number;
}

export interface Acknowledged {
  readonly commandId: string;
  readonly command: AnswerCommand;
}

const LOOK_EVERY_MS = 4_000;

/** The answer that a pupil without any idea gives: it fits the question's form, that is all. */
export function guessAnswer(item: Question["item"], chance: Chance, skips: number): AnswerCommand["answer"] {
  if (chance.is(skips)) return { kind: "skip" };
  const typed = () => `réponse ${Math.floor(chance.unit() * 1000)}`;
  switch (item.kind) {
    case "qcu":
      return { kind: "choices", choices: [chance.pick(item.choices)?.id ?? ""] };
    case "qcm": {
      const first = Math.floor(chance.unit() * item.choices.length);
      const two = [item.choices[first], item.choices[(first + 1) % item.choices.length]];
      return { kind: "choices", choices: two.flatMap((one) => (one === undefined ? [] : [one.id])) };
    }
    case "qroc":
      return { kind: "text", text: typed() };
    case "qrocm-ind":
    case "qrocm-dep":
    case "select": {
      const fields = item.fields.map(({ id, options }) => ({
        id,
        text: options === null ? typed() : (chance.pick(options)?.id ?? ""),
      }));
      return { kind: "fields", fields };
    }
    case "order":
      return { kind: "order", order: item.steps.map(({ id }) => id).reverse() };
    case "simulator":
      return { kind: "skip" };
    case "match":
      return {
        kind: "pairs",
        pairs: item.left.map(({ id }, rank) => ({ left: id, right: item.right[rank]?.id ?? "" })),
      };
  }
}

/**
 * One pupil in front of one page: does what the screen asks, whatever happened in between, until the test is over.
 * Acts on what is shown, never on what it believes: a cut, a pause or a resume need no case of their own.
 */
export class Pupil {
  readonly device: LiveDevice;
  readonly acknowledged: Acknowledged[] = [];
  /** refusal code → how often */
  readonly refusals = new Map<string, number>();
  readonly #accessCode: string;
  readonly #habits: Habits;
  readonly #chance: Chance;
  readonly #nudger: ReturnType<typeof setInterval>;
  #view: CandidateView | null = null;
  #busyWith = "";
  #isAway = false;
  #count = 0;
  #end: (screen: CandidateScreen) => void = () => {};
  /** the screen on which this page's day ended */
  readonly ended: Promise<CandidateScreen>;

  constructor(device: LiveDevice, accessCode: string, habits: Habits, chance: Chance) {
    this.device = device;
    this.#accessCode = accessCode;
    this.#habits = habits;
    this.#chance = chance;
    this.ended = new Promise((end) => {
      this.#end = end;
    });
    device.listen((frame) => this.#see(frame));
    this.#nudger = setInterval(() => this.#act(), LOOK_EVERY_MS);
  }

  get screen(): CandidateScreen | null {
    return this.#view?.screen ?? null;
  }

  /** The pupil shuts the computer: this page does nothing more. */
  leave(): void {
    this.#isAway = true;
    clearInterval(this.#nudger);
    this.device.close();
  }

  #see(frame: ServerFrame): void {
    if (frame.t !== "candidate") return;
    this.#view = frame.view;
    this.#act();
  }

  /** One thing at a time for each screen: a second look at the same screen changes nothing. */
  #act(): void {
    const screen = this.screen;
    if (screen === null || this.#isAway) return;
    switch (screen.screen) {
      case "waiting":
        this.#once(`waiting-${screen.reason}-${screen.sinceMs ?? "new"}`, 0, { type: "arrive" });
        break;
      // The page of another machine says that it is there, as it does at each opening: only then is a resume asked.
      case "resume-requested":
        this.#once("resume", 0, { type: "arrive" });
        break;
      case "code": {
        const accessCode = this.#accessCode;
        this.#once(`code-${screen.purpose}`, this.#habits.readMs(), { type: "enter", accessCode, locale: "fr" });
        break;
      }
      case "instructions":
        this.#once("instructions", this.#habits.readMs(), { type: "start" });
        break;
      case "timed": {
        const { number, itemId } = screen;
        this.#once(`timed-${itemId}`, this.#habits.readMs(), { type: "start-timer", number, itemId });
        break;
      }
      case "question":
        this.#meetQuestion(screen);
        break;
      case "ended":
      case "closed":
      case "frozen":
        clearInterval(this.#nudger);
        this.#end(screen);
        break;
      default:
        this.#busyWith = "";
    }
  }

  #meetQuestion(screen: Question): void {
    if (screen.isReported) {
      this.#busyWith = "";
      return;
    }
    const { number, item } = screen;
    const key = `question-${number}-${item.id}`;
    if (this.#busyWith === key) return;
    if (this.#chance.is(this.#habits.hands)) void this.#say({ type: "raise-hand" });
    if (this.#chance.is(this.#habits.reports)) {
      this.#once(`${key}-reported`, 200, { type: "raise-alert", number, itemId: item.id });
      return;
    }
    const answer = guessAnswer(item, this.#chance, this.#habits.skips);
    this.#once(key, this.#habits.thinkMs(), { type: "answer", number, itemId: item.id, answer });
  }

  #once(key: string, afterMs: number, command: CandidateWireCommand): void {
    if (this.#busyWith === key) return;
    this.#busyWith = key;
    setTimeout(() => {
      if (this.#busyWith !== key || this.#isAway) return;
      void this.#say(command).then(() => {
        // The screen that follows was shown before the receipt, or something else is now to be done.
        if (this.#busyWith === key && key !== "resume") this.#busyWith = "";
      });
    }, afterMs);
  }

  async #say(command: CandidateWireCommand): Promise<void> {
    this.#count += 1;
    const commandId = `${this.device.deviceId}-${this.#count}`;
    const reply = await this.device.send(command, commandId);
    if (!reply.ok) this.refusals.set(reply.code, (this.refusals.get(reply.code) ?? 0) + 1);
    else if (command.type === "answer") this.acknowledged.push({ commandId, command });
  }
}
