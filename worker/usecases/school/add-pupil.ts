import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { drawSigns } from "#worker/core/kernel/draw-signs.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { identityKey } from "#worker/core/people/match-identity.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { RollPupil } from "#worker/core/people/roll.ts";
import { openEstablishment } from "../check-right.ts";
import { compareDivisions } from "../compare-names.ts";
import type { Deps } from "../deps.ts";
import type { RollChange, StoredPupil } from "../roll-ports.ts";
import { findFollowers, giveAccounts } from "./give-accounts.ts";
import { followed } from "./import-roll.ts";
import { type Change, newcomersOf, planRoll } from "./plan-roll.ts";

type AddDeps = Pick<Deps, "establishments" | "roll" | "files" | "ids" | "chance" | "clock">;
type Asked = { actor: Actor; establishmentId: string };

/** `back`: had left this school; `completed`: was on the list without an INE, which has come. */
export type AddedPupil = { pupilId: string; kind: "added" | "back" | "completed" };

/** The classes to choose from; a new one may be typed. For who imports. */
export async function listClasses(
  asked: Asked,
  deps: Pick<Deps, "establishments" | "pupils">,
): Promise<Result<string[], DomainError>> {
  const opened = await openEstablishment(asked, "roll.import", deps);
  if (!opened.ok) return opened;
  const classes = await deps.pupils.divisions(asked.establishmentId);
  return ok(classes.map(({ division }) => division).sort(compareDivisions));
}

/**
 * One pupil by hand: an arrival in the year, or a school without a national file. A line of the simple CSV, under its
 * rules; without any number the pupil is given one of ours. Nobody is added twice: `isOther` says that the one of the
 * same name and birth date is somebody else.
 * Errors, all at once: those of `checkRow` with {field}; PUPIL_LISTED and PUPIL_MAYBE_LISTED {field, pupilId, person,
 * division}, ROLL_IMPORT_CONFLICT; the right's.
 */
export async function addPupil(
  asked: Asked & { fields: Readonly<Record<string, string>>; isOther: boolean },
  deps: AddDeps,
): Promise<Result<AddedPupil, DomainError[]>> {
  const opened = await openEstablishment(asked, "roll.import", deps);
  if (!opened.ok) return refuse([opened.error]);
  const { ine = "", ownId = "" } = asked.fields;
  const isNumbered = `${ine}${ownId}`.trim() !== "";
  const given = `M-${drawSigns("0123456789", 6, (count) => deps.chance.randomBytes(count))}`;
  const read = deps.files.readPupil(isNumbered ? asked.fields : { ...asked.fields, ownId: given });
  if (!read.ok) return read;
  const current = await deps.roll.current(asked.establishmentId);
  const plan = planRoll(current, {
    pupils: [read.value],
    coverage: "nobody",
    ignored: { withoutIne: [], left: 0, withoutClass: 0, inactive: 0 },
  });
  const change = [...plan.changed, ...plan.moved][0];
  const double = findDouble(read.value, { current, change, unchanged: plan.unchanged[0], isOther: asked.isOther });
  if (double !== null) return refuse([double]);

  const followers = await findFollowers(asked.establishmentId, newcomersOf(plan), current, deps);
  const accounts = await giveAccounts(newcomersOf(plan), followers, deps);
  const atS = Math.floor(deps.clock.nowMs() / 1000);
  const by = asked.actor.userId;
  const pupilId = change?.stored.id ?? deps.ids.newId();
  const event = { id: deps.ids.newId(), pupilId, kind: "added", by, atS, detail: null } as const;
  const applied = await deps.roll.apply({
    ...{ establishmentId: asked.establishmentId, importId: null, fingerprint: null, fileName: "", importedBy: by, atS },
    ...writingOf(plan.added, change, pupilId, accounts),
    disabledIds: [],
    unchanged: 0,
    events: [event, ...[...followers.values()].map((one) => followed(one.pupilId, { by, atS }, deps))],
  });
  if (applied === "conflict") return refuse([domainError("ROLL_IMPORT_CONFLICT")]);
  return ok({ pupilId, kind: change === undefined ? "added" : change.stored.disabled ? "back" : "completed" });
}

type Listed = { current: readonly StoredPupil[]; change: Change | undefined; unchanged: StoredPupil | undefined };

/** Who is on the list already by a number, or seems to be by name and birth date; null: nobody, or to be completed. */
function findDouble(
  pupil: RollPupil,
  { current, change, unchanged, isOther }: Listed & { isOther: boolean },
): DomainError | null {
  const known = unchanged ?? change?.stored;
  const hasCome = known !== undefined && known.nationalStudentId === null && pupil.nationalStudentId !== null;
  if (known !== undefined && !known.disabled && !hasCome) {
    const isIne = pupil.nationalStudentId !== null && pupil.nationalStudentId === known.nationalStudentId;
    return tell("PUPIL_LISTED", isIne ? "ine" : "ownId", known);
  }
  const namesake = current.find(
    (one) => !one.disabled && one.id !== known?.id && identityKey(one) === identityKey(pupil),
  );
  return namesake === undefined || isOther ? null : tell("PUPIL_MAYBE_LISTED", "lastName", namesake);
}

function tell(code: "PUPIL_LISTED" | "PUPIL_MAYBE_LISTED", field: string, known: StoredPupil): DomainError {
  const meta = { field, pupilId: known.id, person: `${known.lastName} ${known.firstName}`, division: known.division };
  return code === "PUPIL_LISTED" ? domainError("PUPIL_LISTED", meta) : domainError("PUPIL_MAYBE_LISTED", meta);
}

function writingOf(
  added: readonly RollPupil[],
  change: Change | undefined,
  id: string,
  accounts: Awaited<ReturnType<typeof giveAccounts>>,
): Pick<RollChange, "added" | "updated"> {
  const accountOf = (pupil: RollPupil) => accounts.get(pupil) ?? null;
  return {
    added: added.flatMap((pupil) => {
      const account = accountOf(pupil);
      return account === null ? [] : [{ ...pupil, ...account, id }];
    }),
    updated: change === undefined ? [] : [{ ...keepKnown(change), id, account: accountOf(change.incoming) }],
  };
}

/** A form asks less than a file: what it does not ask stays as it is known. */
function keepKnown({ stored, incoming }: Change): RollPupil {
  return {
    ...incoming,
    preferredLastName: incoming.preferredLastName ?? stored.preferredLastName,
    middleName: incoming.middleName ?? stored.middleName,
    thirdName: incoming.thirdName ?? stored.thirdName,
    birthCountryCode: incoming.birthCountryCode ?? stored.birthCountryCode,
    birthProvinceCode: incoming.birthProvinceCode ?? stored.birthProvinceCode,
    birthCityCode: incoming.birthCityCode ?? stored.birthCityCode,
    birthCity: incoming.birthCity ?? stored.birthCity,
    mefCode: incoming.mefCode ?? stored.mefCode,
    status: incoming.status ?? stored.status,
  };
}
