import { parseIsoDate } from "#worker/core/kernel/civil-date.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { instantOfWallTime } from "#worker/core/kernel/wall-time.ts";
import { may } from "#worker/core/people/may.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { KeptAct } from "../act-ports.ts";
import type { BankChanges, BankVersionLine } from "../bank-ports.ts";
import type { Deps } from "../deps.ts";
import { type BankCounts, countBank } from "./count-bank.ts";
import { makeAct, type Operator, readReason } from "./make-act.ts";
import { type Exposure, measureExposure } from "./measure-exposure.ts";

/** The platform's own zone: its versions serve schools of every zone. */
const ZONE = "Europe/Paris";
const SESSIONS_SHOWN = 50;
/** Some thousand tests: enough for shares, and a bounded reading. */
const SESSIONS_MEASURED = 40;
const ACTS_SHOWN = 50;
const DAY_S = 86_400;

export type VersionState = "draft" | "scheduled" | "active" | "former" | "archived";
export type ShownVersion = BankVersionLine & { state: VersionState };

export type VersionSheet = {
  version: ShownVersion;
  /** the version published before it; null: it is the first */
  before: { versionId: string; checksum: string } | null;
  changes: BankChanges;
  counts: BankCounts;
  /** in the latest sessions of it; null: no finished test yet */
  exposure: Exposure | null;
  /** what the platform's staff did with it, newest first */
  acts: KeptAct[];
  sessions: { number: number; establishmentName: string; date: string }[];
};

type ListDeps = Pick<Deps, "bankVersions" | "clock">;
type ActDeps = ListDeps & Pick<Deps, "bank" | "ids">;

/** Every version, newest first. Errors: OPERATOR_REQUIRED, PUPIL_CANNOT_BE_STAFF. */
export async function listVersions(
  { actor }: { actor: Actor },
  deps: ListDeps,
): Promise<Result<ShownVersion[], DomainError>> {
  const right = may(actor, "itembank.activate", null);
  if (right !== true) return refuse(domainError(right.refused));
  const nowS = Math.floor(deps.clock.nowMs() / 1000);
  const versions = await deps.bankVersions.list();
  const begun = versions.filter(
    ({ activatedAtS, archivedAtS }) => archivedAtS === null && activatedAtS !== null && activatedAtS <= nowS,
  );
  const active = begun.toSorted(
    (a, b) => (b.activatedAtS ?? 0) - (a.activatedAtS ?? 0) || b.publishedAtS - a.publishedAtS,
  )[0];
  const stateOf = ({ versionId, activatedAtS, archivedAtS }: BankVersionLine): VersionState => {
    if (archivedAtS !== null) return "archived";
    if (activatedAtS === null) return "draft";
    if (activatedAtS > nowS) return "scheduled";
    return versionId === active?.versionId ? "active" : "former";
  };
  return ok(versions.map((version) => ({ ...version, state: stateOf(version) })));
}

/** One version, against the one published before it. Errors: BANK_VERSION_NOT_FOUND, those of `listVersions`. */
export async function showVersion(
  { actor, versionId }: { actor: Actor; versionId: string },
  deps: ListDeps & Pick<Deps, "bank" | "actBook">,
): Promise<Result<VersionSheet, DomainError>> {
  const listed = await listVersions({ actor }, deps);
  if (!listed.ok) return listed;
  const at = listed.value.findIndex((one) => one.versionId === versionId);
  const version = listed.value[at];
  if (version === undefined) return refuse(domainError("BANK_VERSION_NOT_FOUND"));
  const before = listed.value[at + 1] ?? null;
  const [changes, sessions, items, served, acts] = await Promise.all([
    deps.bankVersions.changes(versionId, before?.versionId ?? null),
    deps.bankVersions.sessions(versionId, SESSIONS_SHOWN),
    deps.bank.items(versionId),
    deps.bankVersions.served(versionId, SESSIONS_MEASURED),
    deps.actBook.list({ subject: version.checksum.slice(0, 8), limit: ACTS_SHOWN }),
  ]);
  const former = before === null ? null : { versionId: before.versionId, checksum: before.checksum };
  const measured = { counts: countBank(items), exposure: measureExposure(items, served) };
  return ok({ version, before: former, changes, sessions, acts, ...measured });
}

/**
 * Sessions that start from midnight of `from` (YYYY-MM-DD, Paris) on take this version; today or no date: at once. Those
 * that started keep theirs. Errors: ACTIVATION_NOT_A_DATE, ACTIVATION_IN_PAST, BANK_VERSION_ACTIVE, BANK_VERSION_ARCHIVED,
 * those of `showVersion`.
 */
export async function activateVersion(
  { actor, versionId, from }: { actor: Operator; versionId: string; from: string },
  deps: ActDeps,
): Promise<Result<{ atS: number }, DomainError>> {
  const opened = await findVersion({ actor, versionId }, deps);
  if (!opened.ok) return opened;
  const { state, activatedAtS, checksum } = opened.value;
  if (state === "active") return refuse(domainError("BANK_VERSION_ACTIVE"));
  if (state === "archived") return refuse(domainError("BANK_VERSION_ARCHIVED"));
  const nowS = Math.floor(deps.clock.nowMs() / 1000);
  const date = from === "" ? null : parseIsoDate(from);
  const field = "debut";
  if (from !== "" && date === null) return refuse(domainError("ACTIVATION_NOT_A_DATE", { field }));
  const midnightS = date === null ? nowS : instantOfWallTime(date, "00:00", ZONE) / 1000;
  if (midnightS <= nowS - DAY_S) return refuse(domainError("ACTIVATION_IN_PAST", { field }));
  const atS = Math.max(nowS, midnightS);
  const [before, after] = [{ activatedAtS }, { activatedAtS: atS }];
  const act = makeAct({ actor, act: "bank-activated", subject: checksum.slice(0, 8), before, after }, deps);
  await deps.bank.activate(versionId, atS, act);
  return ok({ atS });
}

/** Takes a version out of use. Errors: the reason's, BANK_VERSION_ACTIVE, those of `showVersion`. Safe to repeat. */
export async function archiveVersion(
  { actor, versionId, reason }: { actor: Operator; versionId: string; reason: string },
  deps: ActDeps,
): Promise<Result<null, DomainError>> {
  const opened = await findVersion({ actor, versionId }, deps);
  if (!opened.ok) return opened;
  const why = readReason(reason);
  if (!why.ok) return why;
  if (opened.value.state === "archived") return ok(null);
  const subject = opened.value.checksum.slice(0, 8);
  const act = makeAct({ actor, act: "bank-archived", subject, reason: why.value }, deps);
  const archived = await deps.bankVersions.archive(versionId, act);
  return archived === "active" ? refuse(domainError("BANK_VERSION_ACTIVE")) : ok(null);
}

/** An archived version is a draft again. Safe to repeat. Errors: those of `showVersion`. */
export async function restoreVersion(
  { actor, versionId }: { actor: Operator; versionId: string },
  deps: ActDeps,
): Promise<Result<null, DomainError>> {
  const opened = await findVersion({ actor, versionId }, deps);
  if (!opened.ok) return opened;
  if (opened.value.state !== "archived") return ok(null);
  const act = makeAct({ actor, act: "bank-restored", subject: opened.value.checksum.slice(0, 8) }, deps);
  await deps.bankVersions.restore(versionId, act);
  return ok(null);
}

async function findVersion(
  { actor, versionId }: { actor: Actor; versionId: string },
  deps: ListDeps,
): Promise<Result<ShownVersion, DomainError>> {
  const listed = await listVersions({ actor }, deps);
  if (!listed.ok) return listed;
  const version = listed.value.find((one) => one.versionId === versionId);
  return version === undefined ? refuse(domainError("BANK_VERSION_NOT_FOUND")) : ok(version);
}
