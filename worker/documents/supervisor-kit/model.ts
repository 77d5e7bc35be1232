import type { GreyPng } from "../render/picture.ts";
import { type SessionFacts, typedAddress } from "../session-facts.ts";

export type SupervisorKit = SessionFacts & {
  /** 4 letters and 2 digits. */
  accessCode: string;
  /** The 6 signs, with or without the `C-` that is always shown. */
  password: string;
  /** Where Vigie lives, e.g. https://vigie.example */
  origin: string;
  /** The length of the test before extra time. */
  baseSeconds: number;
  /** The grace after the deadline; null when only the supervisor ends the test. */
  graceSeconds: number | null;
  /** Screens of the kit's language: open, presence, code, report, resume, pause. */
  pictures: readonly GreyPng[];
};

const PREFIX = "C-";

export function shownPassword(password: string): string {
  const bare = password.trim().toUpperCase();
  return bare.startsWith(PREFIX) ? bare : `${PREFIX}${bare}`;
}

/** The page that the QR code opens: the session's number is filled in, the password never is. */
export function superviseUrl(kit: Pick<SupervisorKit, "origin" | "sessionNumber">): string {
  return `${kit.origin.replace(/\/+$/, "")}/surveiller?session=${kit.sessionNumber}`;
}

/** The same page as somebody types it, without the scheme. */
export function superviseAddress(kit: Pick<SupervisorKit, "origin">): string {
  return `${typedAddress(kit.origin)}/surveiller`;
}
