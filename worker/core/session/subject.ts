import type { Attempt, CandidateState, RoomPlan, RoomState } from "./state.ts";

/** One candidate in an open, planned room: what most rules judge. */
export type Subject = { room: RoomState; plan: RoomPlan; candidate: CandidateState };

/** A test that may still be acted on. */
export type OpenAttempt = Extract<Attempt, { kind: "running" | "elapsed" }>;
