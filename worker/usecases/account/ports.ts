import type { Locale } from "#worker/core/itembank/item.ts";
import type { Actor } from "#worker/core/people/roles.ts";

/** The person behind the session cookie. */
export type SignedInActor = Actor & {
  name: string;
  /** what they type at the door: the username as shown, or the e-mail */
  login: string;
  /** came in with a one-time password, which must be replaced before anything else */
  mustChangePassword: boolean;
  /** the ENT or academy that opened this log-in; null: a password did */
  openIdProvider: string | null;
  /** this log-in, among those of the same account; not a secret */
  loginId: string;
  /** staff accept the terms of use once */
  hasAcceptedTerms: boolean;
  /** how this person wants pages to look, as it was saved (JSON); null: never chosen */
  display: string | null;
};

/** A log-in just opened; `cookies` are the `Set-Cookie` headers to send. */
export type OpenedLogin = { userId: string; sessionToken: string; cookies: string[] };

/** What only the identity library does: prove a password, open and close log-ins, make and spend reset tokens. */
export type Accounts = {
  /** `login` is folded; null for an unknown login as for a wrong password, in about the same time */
  signIn(asked: { login: string; password: string }): Promise<OpenedLogin | null>;
  /** a pupil's log-in for whom a provider has vouched; its cookie ends with the browser */
  openLogin(asked: { userId: string; providerId: string }): Promise<OpenedLogin>;
  /** null: the e-mail already has an account */
  signUpAdult(asked: { email: string; name: string; password: string }): Promise<OpenedLogin | null>;
  /** the token to send by mail, or null when no account has this e-mail */
  requestReset(email: string): Promise<string | null>;
  /** whose token this is, without spending it; null when it is unknown, spent or too old */
  findReset(token: string): Promise<{ userId: string; name: string; email: string } | null>;
  /** false: the token is unknown, spent or too old. Ends every log-in of the account. */
  resetPassword(asked: { token: string; password: string }): Promise<boolean>;
  /** ends the log-in of this `Cookie` header and answers the cookies that clear it */
  signOut(cookie: string): Promise<string[]>;
  /** about 120 ms of computing each: a class, never a school */
  hashPassword(password: string): Promise<string>;
  verifyPassword(asked: { hash: string; password: string }): Promise<boolean>;
};

/** What is kept of accounts beside the identity library's own work. */
export type AccountStore = {
  /** who holds this log-in, with their memberships, in one question; null when it is unknown or over */
  readActor(sessionToken: string, nowMs: number): Promise<SignedInActor | null>;
  findPasswordHash(userId: string): Promise<string | null>;
  /** a password chosen by its owner: the flag falls and every other log-in ends */
  savePassword(asked: { userId: string; hash: string; keepLoginId: string; nowMs: number }): Promise<void>;
  /** passwords given on a slip: to be changed at the next log-in; every log-in of these accounts ends */
  saveOneTimePasswords(passwords: readonly { userId: string; hash: string }[], nowMs: number): Promise<void>;
  /** after a reset by mail the password is the owner's own */
  clearMustChange(userId: string): Promise<void>;
  /** closed by an operator of the platform */
  isLocked(userId: string): Promise<boolean>;
  endLogin(sessionToken: string): Promise<void>;
  endLogins(userId: string): Promise<void>;
  /** the first time counts */
  acceptTerms(userId: string, atS: number): Promise<void>;
  setDisplay(userId: string, display: string): Promise<void>;
  setLocale(userId: string, locale: Locale): Promise<void>;
  findByEmail(email: string): Promise<{ userId: string; name: string; kind: "adult" | "pupil" } | null>;
};

export type OutboxMail = { id: string; recipient: string; subject: string; body: string; createdAtS: number };

/** Mail kept instead of sent, for the development page. */
export type MailOutbox = { list(limit: number): Promise<OutboxMail[]> };
