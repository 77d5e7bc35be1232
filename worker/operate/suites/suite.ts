export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** A few words beside the counts: modules read, sizes, tests left out. */
  readonly note?: string;
  /** What the tool said, shown when something failed. */
  readonly output: string;
}

export interface Suite {
  readonly name: string;
  run(say: (line: string) => void): Promise<Outcome>;
}
