import type { Deps } from "../deps.ts";

const KEPT_S = 30 * 24 * 3600;

/** Checks of rooms are forgotten after 30 days, with their results. Safe to repeat: once a day. */
export async function forgetMachineChecks(deps: Pick<Deps, "machineChecks" | "clock">): Promise<void> {
  await deps.machineChecks.forget(Math.floor(deps.clock.nowMs() / 1000) - KEPT_S);
}
