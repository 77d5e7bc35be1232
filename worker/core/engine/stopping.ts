import type { EngineConfig } from "./config.ts";

/** `answered` counts answers and skips; questions set aside by an accepted alert are not among them. */
export function isTestComplete(answered: number, config: EngineConfig): boolean {
  return answered >= config.questionCount;
}
