import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import type { Result } from "#worker/core/kernel/result.ts";
import type { ClaimablePupil, ClaimedPerson } from "#worker/core/people/match-claims.ts";
import type { AccountKind } from "#worker/core/people/roles.ts";

/** One ENT or academy that the platform's configuration names. */
export type OpenIdProvider = {
  /** in addresses and in the database, e.g. `ent-nord` */
  id: string;
  /** on the button, e.g. `ENT Hauts-de-France` */
  label: string;
  /** UAIs of the establishments whose pupils may come this way */
  establishments: "all" | readonly string[];
};

/** What a browser keeps, sealed, while its person is at the provider. */
export type OpenIdAttempt = { providerId: string; state: string; returnPath: string | null; expiresAtS: number };

/** Somebody the provider vouches for. `subject` is the provider's own name for the account. */
export type OpenIdPerson = ClaimedPerson & { subject: string };

/** The providers, by OpenID Connect: authorization code with PKCE, state and nonce. */
export type OpenIdClient = {
  providers(): readonly OpenIdProvider[];
  /**
   * Where to send the browser, and the sealed attempt that it brings back. `askAgain`: the provider is to ask for the
   * password even of somebody it knows. Errors: OPENID_UNKNOWN, OPENID_UNREACHABLE.
   */
  begin(asked: {
    providerId: string;
    returnPath: string | null;
    askAgain: boolean;
  }): Promise<Result<{ location: string; attempt: string }, DomainError>>;
  /** null: not sealed by us, or too old */
  openAttempt(sealed: string): Promise<OpenIdAttempt | null>;
  /**
   * Trades the code in the callback's address for who it is, after every check of the token. Errors: OPENID_UNKNOWN,
   * OPENID_UNREACHABLE, OPENID_CANCELLED, OPENID_ATTEMPT_OVER (a code used twice or too late), OPENID_NOT_VALID.
   */
  finish(asked: { providerId: string; callback: URL; sealed: string }): Promise<Result<OpenIdPerson, DomainError>>;
};

/** A pupil whom a provider's account may be, with what speaks against it. */
export type LinkablePupil = ClaimablePupil & {
  pupilId: string;
  uai: string;
  accountKind: AccountKind | null;
  /** a member of some establishment, or platform staff */
  isStaff: boolean;
  /** the subject of this provider that the account is linked to */
  linkedSubject: string | null;
};

export type OpenIdLink = { providerId: string; linkedAtS: number };

/** Which account of a provider is which pupil's. */
export type OpenIdLinks = {
  /** true once for each state: a callback that comes twice is refused */
  spend(state: string, expiresAtS: number, nowS: number): Promise<boolean>;
  /** the lines of this subject's pupil, whatever became of them, those in use first; none: not linked */
  linked(providerId: string, subject: string): Promise<LinkablePupil[]>;
  /** lines of these establishments with this INE or this birth date */
  lookUp(
    providerId: string,
    asked: { establishments: "all" | readonly string[]; ine: string | null; birthdate: string | null },
  ): Promise<LinkablePupil[]>;
  /**
   * Links the subject to this pupil's account and to no other, with a new account for a pupil who had none. "taken": the
   * account got another link, or the pupil an account, meanwhile; nothing was written.
   */
  link(asked: {
    providerId: string;
    subject: string;
    pupilId: string;
    userId: string;
    /** of the account to make; null: it is there */
    newAccount: { username: string; name: string } | null;
    nowMs: number;
  }): Promise<"linked" | "taken">;
  /** of the account of a pupil of this establishment */
  ofPupil(establishmentId: string, pupilId: string): Promise<OpenIdLink[]>;
  /** takes the links of this pupil's account away and ends the log-ins opened by them; false: there was none */
  unlink(establishmentId: string, pupilId: string): Promise<boolean>;
};
