import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import { type CertificateState, certificateState } from "#worker/core/results/certificate-state.ts";
import { readVerificationCode } from "#worker/core/results/verification-code.ts";
import type { Certificate, CredentialVerdict } from "../certificate-ports.ts";
import type { Deps } from "../deps.ts";
import type { AttemptRule } from "../ports.ts";

/** What anybody with the code is told: what the paper says, never a birth date nor a jury's word. */
export type PublicCertificate = Pick<
  Certificate,
  "code" | "firstName" | "lastName" | "score" | "globalLevel" | "competenceLevels" | "isProvisional" | "isErased"
> & {
  school: string;
  testedOn: string;
  deliveredOn: string;
};

/** The same shape whatever the code: only a valid one has its certificate. */
export type Verification = { state: CertificateState; certificate: PublicCertificate | null };

/**
 * Unknown codes of one address: of 24⁸ codes nobody finds one by 200 guesses an hour, and no school reads so many
 * certificates wrong. Well-known codes cost nothing: a school that verifies all of its own is never slowed.
 */
const ADDRESS_RULE: AttemptRule = { failures: 200, windowS: 3600, lockS: 900 };
/** Unknown codes that begin alike, from anywhere: 24⁴ of them share a prefix. */
const PREFIX_RULE: AttemptRule = { failures: 40, windowS: 3600, lockS: 900 };
const PREFIX_END = 6;

type VerifyDeps = Pick<Deps, "certificates" | "attempts" | "clock">;

/**
 * Whether a certificate holds, by the code that is printed on it; read from D1 at each call. `address`: where it is asked
 * from. Errors: VERIFICATION_CODE_EMPTY, VERIFICATION_CODE_MALFORMED, TOO_MANY_ATTEMPTS {minutes}.
 */
export async function verifyCode(
  { typed, address }: { typed: string; address: string },
  deps: VerifyDeps,
): Promise<Result<Verification, DomainError>> {
  const read = readVerificationCode(typed);
  if (!read.ok) return read;
  const code = read.value;
  const budgets = [
    { key: `verify-address:${address}`, rule: ADDRESS_RULE },
    { key: `verify-prefix:${code.slice(0, PREFIX_END)}`, rule: PREFIX_RULE },
  ];
  const nowS = Math.floor(deps.clock.nowMs() / 1000);
  // No `limitAttempts` here: a code that is known must not give back the guesses that were spent.
  const states = await Promise.all(budgets.map(({ key }) => deps.attempts.read(key, nowS)));
  const locked = Math.max(0, ...states.map(({ lockedUntilS }) => lockedUntilS ?? 0));
  if (locked > nowS) {
    return refuse(domainError("TOO_MANY_ATTEMPTS", { minutes: Math.max(1, Math.ceil((locked - nowS) / 60)) }));
  }
  const verification = await lookUp(code, deps);
  if (verification.state === "unknown") {
    await Promise.all(budgets.map(({ key, rule }) => deps.attempts.recordFailure(key, rule, nowS)));
  }
  return ok(verification);
}

/** What a signed file is, and whether its certificate still holds. */
export type FileVerification =
  | { kind: Exclude<CredentialVerdict["kind"], "genuine"> }
  | ({ kind: "genuine"; name: string; score: string } & Verification);

/** A longer text is not a credential of ours: they are some 7 kB. */
const LONGEST_FILE = 64_000;

/** A credential that somebody was given. A signature cannot be guessed: no limit but the size. */
export async function verifyFile(
  { text }: { text: string },
  deps: Pick<Deps, "certificates" | "credentials" | "clock">,
): Promise<FileVerification> {
  if (text.length > LONGEST_FILE) return { kind: "unreadable" };
  const verdict = await deps.credentials.verify(text, deps.clock.nowMs());
  if (verdict.kind !== "genuine") return verdict;
  const { name, score } = verdict;
  return { kind: "genuine", name, score, ...(await lookUp(verdict.code, deps)) };
}

/** What a shared link shows; `gone`: its holder withdrew it. */
export type SharedResult = { kind: "shown"; certificate: PublicCertificate } | { kind: "gone" | "unknown" | "invalid" };

export async function openShare(
  { token }: { token: string },
  deps: Pick<Deps, "certificates" | "shares">,
): Promise<SharedResult> {
  const share = await deps.shares.find(token);
  if (share === null) return { kind: "unknown" };
  if (share.withdrawnAtS !== null) return { kind: "gone" };
  const [certificate] = await deps.certificates.ofCandidates([share.candidateId]);
  return certificate === undefined ? { kind: "invalid" } : { kind: "shown", certificate: toPublic(certificate) };
}

async function lookUp(code: string, deps: Pick<Deps, "certificates">): Promise<Verification> {
  const found = await deps.certificates.byCode(code);
  const state = certificateState(found?.facts ?? null);
  const certificate = state === "valid" ? (found?.certificate ?? null) : null;
  return { state, certificate: certificate && toPublic(certificate) };
}

function toPublic(one: Certificate): PublicCertificate {
  const { code, firstName, lastName, score, globalLevel, competenceLevels, isProvisional, isErased, establishment } =
    one;
  const hasLevel = globalLevel !== null && globalLevel > 0;
  return {
    code,
    firstName,
    lastName,
    score,
    globalLevel,
    competenceLevels: hasLevel ? competenceLevels : {},
    isProvisional,
    isErased,
    school: establishment.name,
    testedOn: wallTimeAt(one.startedAtS * 1000, establishment.timeZone).date,
    deliveredOn: wallTimeAt(one.publishedAtS * 1000, establishment.timeZone).date,
  };
}
