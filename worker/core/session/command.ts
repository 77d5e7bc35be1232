import type { Answer, Locale } from "../itembank/item.ts";
import type { DeviceSigns } from "./device-instants.ts";
import type { AlertCode, CandidateIdentity, NoteCode, Person, RoomPlan } from "./state.ts";

/** Everything that may be asked of a live session. Who may ask what is checked at the gate, before `decide`. */
export type Command = CandidateCommand | SupervisorCommand | SystemCommand;

export type CandidateCommand =
  /** the candidate's page is open on this device */
  | { type: "arrive"; candidateId: string; deviceId: string }
  /** the access code was typed: start or resume here */
  | { type: "enter"; candidateId: string; deviceId: string; accessCode: string; locale: Locale }
  /** the instructions are read and the engagement is ticked: serve question 1 */
  | { type: "start"; candidateId: string; deviceId: string }
  | ({ type: "answer"; answer: Answer; givenAtMs?: number | undefined } & AtQuestion)
  /** a problem with the question on screen */
  | ({ type: "raise-alert" } & AtQuestion)
  /** the candidate is ready: the question shows, and its own time runs */
  | ({ type: "start-timer" } & AtQuestion)
  /** the page of a question in focus mode was left */
  | ({ type: "lose-focus" } & AtQuestion)
  /** the device displays this question of its reserve, not yet answered */
  | ({ type: "show-reserve" } & AtQuestion)
  | { type: "raise-hand"; candidateId: string; deviceId: string }
  /** the candidate needs nobody any more */
  | { type: "drop-hand"; candidateId: string; deviceId: string }
  | { type: "read-message"; candidateId: string; deviceId: string; messageId: string };

/** A question as the device displays it. */
export type AtQuestion = {
  candidateId: string;
  deviceId: string;
  number: number;
  itemId: string;
  /** it comes from the reserve that was handed out with the question `after` */
  reserve?: ReserveClaim | undefined;
  /** the key of the candidate's earlier device, on which it was displayed */
  formerDeviceId?: string | undefined;
  /** what the room knows of the device's signs; without it no instant of the device is believed */
  signs?: DeviceSigns | undefined;
};

/** `items`: the whole reserve as it was handed out, in its order; `mark` vouches for it. */
export type ReserveClaim = { after: string; mark: string; items: readonly string[]; shownAtMs: number };

export type SupervisorCommand =
  | { type: "confirm-presence"; candidateId: string; by: Person }
  | { type: "cancel-presence"; candidateId: string; by: Person }
  | { type: "authorise-resume"; candidateId: string; by: Person }
  | { type: "end-test"; candidateId: string; by: Person }
  | { type: "end-elapsed"; by: Person }
  | { type: "refuse-alert"; candidateId: string; by: Person }
  | { type: "accept-alert"; candidateId: string; code: AlertCode; by: Person }
  | { type: "lower-hand"; candidateId: string; by: Person }
  | { type: "pause"; candidateId: string; reason: string; by: Person }
  | { type: "resume-clock"; candidateId: string; by: Person }
  | { type: "pause-room"; reason: string; by: Person }
  | { type: "resume-room"; by: Person }
  /** `candidateIds` null: everybody in test */
  | { type: "grant"; candidateIds: readonly string[] | null; seconds: number; reason: string; by: Person }
  | { type: "undo-grant"; grantId: string; by: Person }
  | { type: "set-extra-time"; candidateId: string; percent: number; reason: string; by: Person }
  | { type: "credit-link"; candidateId: string; by: Person }
  /** `candidateIds` null: everybody who is not finished */
  | { type: "send-message"; candidateIds: readonly string[] | null; text: string; by: Person }
  | { type: "add-note"; candidateId: string | null; code: NoteCode; text: string; by: Person };

export type SystemCommand =
  /** enrolments and plan as D1 has them now */
  | { type: "set-plan"; plan: RoomPlan; candidates: readonly CandidateIdentity[] }
  /** time has passed: the alarm woke the object */
  | { type: "tick" }
  | { type: "finalise"; by: Person }
  /** the device that holds the test has been silent since then */
  | { type: "link-lost"; candidateId: string; sinceMs: number; goesOn?: boolean }
  | { type: "link-restored"; candidateId: string };
