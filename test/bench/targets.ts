/** Upper bounds; ms unless the name says otherwise. A figure without a target is for information. */
export const TARGETS: Readonly<Record<string, number>> = {
  "start_storm.30.p95": 150,
  "start_storm.100.p95": 400,
  "answer.30.p95": 50,
  "answer.100.p95": 150,
  "push.presence_to_candidate.p95": 100,
  "push.fanout_200.p95": 100,
  reconnect_room_35: 3_000,
  "deadline_lag.p95": 2_000,
  ws_bytes_per_min_idle: 2_048,
  "dom_nodes.supervise_35": 1_500,
  login_storm_30: 10_000,
  "results_100k.memory_growth_mb": 64,
  results_page_of_5000_sessions: 500,
  certificates_35_pdf: 2_000,
};
