/** What finalisation and the session page need to know of a live room. */
export type RoomOverview = {
  firstStartedAtMs: number | null;
  finalisedAtMs: number | null;
  candidates: CandidateOverview[];
};

export type CandidateOverview = {
  candidateId: string;
  phase: "not-started" | "instructions" | "running" | "elapsed" | "finished";
  answeredCount: number;
  finishReason: "all-answered" | "time-elapsed" | "ended-by-supervisor" | "ended-by-finalisation" | null;
};
