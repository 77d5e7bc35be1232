import type { CandidateScreen } from "#worker/core/session/views.ts";

const BAR_WIDTH = 28;
const QUESTIONS = 32;
const DRAW_EVERY_MS = 500;
/** Where nobody watches a terminal: a line now and then, for a log. */
const LOG_EVERY_MS = 15_000;

/** One line that is drawn anew: how far the class is, and on which screens it is. */
export class Progress {
  readonly #total: number;
  readonly #screens = new Map<string, CandidateScreen>();
  #drawnMs = 0;
  #isDrawn = false;

  constructor(total: number) {
    this.#total = total;
  }

  say(line: string): void {
    this.#clear();
    console.log(line);
  }

  count(what: string, done: number): void {
    this.#draw(`${bar(done / this.#total)} ${done}/${this.#total} ${what}`);
  }

  show(candidateId: string, screen: CandidateScreen): void {
    this.#screens.set(candidateId, screen);
    const screens = [...this.#screens.values()];
    const share = screens.reduce((sum, one) => sum + shareOf(one), 0) / this.#total;
    const counts = new Map<string, number>();
    for (const one of screens) counts.set(wordOf(one), (counts.get(wordOf(one)) ?? 0) + 1);
    this.#draw(`${bar(share)} ${[...counts].map(([word, count]) => `${count} ${word}`).join(", ")}`);
  }

  end(line: string): void {
    this.#clear();
    console.log(line);
  }

  #draw(line: string): void {
    const every = process.stdout.isTTY ? DRAW_EVERY_MS : LOG_EVERY_MS;
    if (Date.now() - this.#drawnMs < every) return;
    if (!process.stdout.isTTY) {
      this.#drawnMs = Date.now();
      console.log(line);
      return;
    }
    this.#clear();
    this.#drawnMs = Date.now();
    process.stdout.write(line.slice(0, (process.stdout.columns ?? 100) - 1));
    this.#isDrawn = true;
  }

  #clear(): void {
    if (this.#isDrawn) process.stdout.write("\r\u001b[2K");
    this.#isDrawn = false;
  }
}

function bar(share: number): string {
  const full = Math.round(Math.min(1, share) * BAR_WIDTH);
  return `[${"#".repeat(full)}${"·".repeat(BAR_WIDTH - full)}]`;
}

function shareOf(screen: CandidateScreen): number {
  if (screen.screen === "question") return (screen.number - 1) / QUESTIONS;
  return screen.screen === "ended" || screen.screen === "closed" ? 1 : 0;
}

function wordOf(screen: CandidateScreen): string {
  if (screen.screen === "question") return screen.isReported ? "have reported" : "in test";
  return screen.screen;
}
