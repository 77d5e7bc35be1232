/**
 * The two-parameter logistic model. `theta` and `difficulty` share the ability scale (about −5 to 5),
 * `discrimination` is positive (about 0.4 to 2.2).
 */
export function probability(theta: number, discrimination: number, difficulty: number): number {
  return 1 / (1 + Math.exp(discrimination * (difficulty - theta)));
}

/** Fisher information a²·P·(1−P) of one answer at `theta`, in units of 1/ability². */
export function information(theta: number, discrimination: number, difficulty: number): number {
  const right = probability(theta, discrimination, difficulty);
  return discrimination * discrimination * right * (1 - right);
}
