import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Roll } from "#worker/core/people/roll.ts";
import { openEstablishment } from "../check-right.ts";
import { compareDivisions } from "../compare-names.ts";
import type { Deps } from "../deps.ts";
import type { Establishment } from "../staff-ports.ts";
import { findFollowers } from "./give-accounts.ts";
import { keptNames, newcomersOf, planRoll, type RollField, type RollPlan } from "./plan-roll.ts";

/** `isWhole`: of a table, whether who is missing from it has left; SIECLE says so by itself. */
export type RollFile = {
  actor: Actor;
  establishmentId: string;
  fileName: string;
  bytes: Uint8Array;
  isWhole?: boolean;
};

type Name = { lastName: string; firstName: string; division: string };

/** The dry run, in words the screen can list. */
export type RollCheck = {
  /** of this file against the roll of this moment: the import refuses another one */
  fingerprint: string;
  fileName: string;
  pupils: number;
  classes: string[];
  added: Name[];
  changed: (Name & { fields: RollField[] })[];
  moved: (Name & { from: string })[];
  leaving: Name[];
  /** newcomers who keep the account of the school they come from */
  following: Name[];
  /** pupils whom staff call in another way than the file: `called` stays */
  called: (Name & { called: string; inFile: string })[];
  unchanged: number;
  ignored: Roll["ignored"];
};

type RollDeps = Pick<Deps, "establishments" | "roll" | "files">;

/** Reads the file and says what it would do; writes nothing. Errors: every fault of the file at once, the right's. */
export async function checkRoll(asked: RollFile, deps: RollDeps): Promise<Result<RollCheck, DomainError[]>> {
  const read = await readRoll(asked, deps);
  if (!read.ok) return read;
  const { plan, roll, followers, fingerprint } = read.value;
  return ok({
    fingerprint,
    fileName: asked.fileName,
    pupils: roll.pupils.length,
    classes: [...new Set(roll.pupils.map(({ division }) => division))].sort(compareDivisions),
    added: plan.added.map(nameOf),
    changed: plan.changed.map(({ incoming, fields }) => ({ ...nameOf(incoming), fields })),
    moved: plan.moved.map(({ stored, incoming }) => ({ ...nameOf(incoming), from: stored.division })),
    leaving: plan.leaving.map(nameOf),
    following: newcomersOf(plan)
      .filter(({ nationalStudentId }) => followers.has(nationalStudentId ?? ""))
      .map(nameOf),
    called: keptNames(plan).map(({ stored, inFile }) => ({
      ...nameOf(stored),
      called: stored.calledLastName ?? "",
      inFile,
    })),
    unchanged: plan.unchanged.length,
    ignored: roll.ignored,
  });
}

type ReadRoll = {
  roll: Roll;
  plan: RollPlan;
  followers: Awaited<ReturnType<typeof findFollowers>>;
  fingerprint: string;
};

/** File → roll → plan, the same for the dry run and the import. */
export async function readRoll(asked: RollFile, deps: RollDeps): Promise<Result<ReadRoll, DomainError[]>> {
  const opened = await openEstablishment(asked, "roll.import", deps);
  if (!opened.ok) return refuse([opened.error]);
  const roll = readFile(asked, opened.value, deps);
  if (!roll.ok) return roll;
  const current = await deps.roll.current(asked.establishmentId);
  const plan = planRoll(current, roll.value);
  const followers = await findFollowers(asked.establishmentId, newcomersOf(plan), current, deps);
  return ok({ roll: roll.value, plan, followers, fingerprint: await fingerprintOf(asked.bytes, plan, deps) });
}

const TABLE = /\.(csv|txt|tsv|ods|xlsx)$/i;

/** A name says what a person meant to send: a table is read as one, all else as SIECLE, whose reader names what it is. */
function readFile(
  { bytes, fileName, isWhole = false }: RollFile,
  { uai, kind }: Establishment,
  deps: Pick<Deps, "files">,
): Result<Roll, DomainError[]> {
  if (!TABLE.test(fileName)) return deps.files.readSiecle(bytes, fileName, { uai });
  const rules = kind === "AGRI" ? "agricultural" : "simple";
  // Where SIECLE or the agricultural software has the whole roll, a table may be of newcomers only.
  const coverage = !isWhole ? "nobody" : kind === "AGRI" ? "with-ine" : "everybody";
  return deps.files.readRollTable(bytes, { rules, coverage });
}

/** The file's digest and what it would do: a roll changed meanwhile gives another fingerprint. */
async function fingerprintOf(bytes: Uint8Array, plan: RollPlan, deps: Pick<Deps, "files">): Promise<string> {
  const counts = [plan.added, plan.changed, plan.moved, plan.unchanged, plan.leaving].map((list) => list.length);
  return `${await deps.files.digest(bytes)}-${counts.join("-")}`;
}

function nameOf({ lastName, firstName, division }: Name): Name {
  return { lastName, firstName, division };
}
