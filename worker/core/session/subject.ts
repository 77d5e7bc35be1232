import type { CandidateState, RoomPlan, RoomState } from "./state.ts";

/** One candidate in an open, planned room: what most rules judge. */
export type Subject = { room: RoomState; plan: RoomPlan; candidate: CandidateState };
