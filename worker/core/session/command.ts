import type { Answer, Locale } from "../itembank/item.ts";
import type { CandidateIdentity, Person, RoomPlan } from "./state.ts";

/** Everything that may be asked of a live session. Who may ask what is checked at the gate, before `decide`. */
export type Command = CandidateCommand | SupervisorCommand | SystemCommand;

export type CandidateCommand =
  /** the candidate's page is open on this device */
  | { type: "arrive"; candidateId: string; deviceId: string }
  /** the access code was typed: start or resume here */
  | { type: "enter"; candidateId: string; deviceId: string; accessCode: string; locale: Locale }
  /** the instructions are read and the engagement is ticked: serve question 1 */
  | { type: "start"; candidateId: string; deviceId: string }
  | { type: "answer"; candidateId: string; deviceId: string; number: number; itemId: string; answer: Answer };

export type SupervisorCommand =
  | { type: "confirm-presence"; candidateId: string; by: Person }
  | { type: "cancel-presence"; candidateId: string; by: Person }
  | { type: "authorise-resume"; candidateId: string; by: Person }
  | { type: "end-test"; candidateId: string; by: Person };

export type SystemCommand =
  /** enrolments and plan as D1 has them now */
  | { type: "set-plan"; plan: RoomPlan; candidates: readonly CandidateIdentity[] }
  /** time has passed: the alarm woke the object */
  | { type: "tick" }
  | { type: "finalise"; by: Person };
