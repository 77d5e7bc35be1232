const WIDTH = 30;
const STEP_MS = 100;

/** Says how far a long command is, on stderr: one line that moves on a terminal, one line every tenth elsewhere. */
export type ProgressBar = { advance(done: number): void; end(): void };

export function progressBar(label: string, total: number): ProgressBar {
  const isTerminal = process.stderr.isTTY === true;
  const started = performance.now();
  let said = 0;
  let tenth = 0;
  return {
    advance(done) {
      const now = performance.now();
      if (isTerminal && now - said >= STEP_MS) {
        said = now;
        process.stderr.write(`\r${draw(label, done, total, now - started)}`);
      }
      const reached = Math.floor((done / total) * 10);
      if (!isTerminal && reached > tenth) {
        tenth = reached;
        process.stderr.write(`${draw(label, done, total, now - started)}\n`);
      }
    },
    end() {
      if (isTerminal) process.stderr.write(`\r${draw(label, total, total, performance.now() - started)}\n`);
    },
  };
}

function draw(label: string, done: number, total: number, elapsedMs: number): string {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const full = Math.round(share * WIDTH);
  const left = share === 0 ? "" : `, ${Math.ceil((elapsedMs / 1000 / share) * (1 - share))} s left`;
  const bar = `${"█".repeat(full)}${"░".repeat(WIDTH - full)}`;
  return `${label.padEnd(34)} ${bar} ${String(Math.round(share * 100)).padStart(3)} %${left}`.padEnd(90);
}
