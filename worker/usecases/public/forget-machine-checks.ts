import { MACHINE_CHECK_DAYS } from "#worker/core/people/retention.ts";
import type { Deps } from "../deps.ts";

const KEPT_S = MACHINE_CHECK_DAYS * 24 * 3600;

/** Checks of rooms are forgotten after 30 days, with their results. Safe to repeat: once a day. */
export async function forgetMachineChecks(deps: Pick<Deps, "machineChecks" | "clock">): Promise<void> {
  await deps.machineChecks.forget(Math.floor(deps.clock.nowMs() / 1000) - KEPT_S);
}
