import type { SessionPlan } from "#worker/core/enrolment/session-plan.ts";
import type { RollPupil } from "#worker/core/people/roll.ts";
import type { RollChange } from "#worker/usecases/roll-ports.ts";
import type { NewSession } from "#worker/usecases/staff-ports.ts";
import type { World } from "./world.ts";

export function aPlan(changes: Partial<SessionPlan> = {}): SessionPlan {
  return {
    address: "Collège Jeanne-Barret",
    room: "B204",
    date: "2027-01-12",
    time: "09:00",
    examiner: "S. Kowalczyk",
    description: null,
    baseDurationSeconds: 6300,
    graceSeconds: 300,
    isCountdownShown: true,
    ...changes,
  };
}

export function aNewSession(world: World, plan: Partial<SessionPlan> = {}): NewSession {
  return {
    establishmentId: world.establishmentId,
    plan: aPlan(plan),
    accessCode: "TQVF63",
    supervisorPassword: "BK7QX2",
    createdBy: world.staffId,
    createdAtS: 1_800_000_000,
  };
}

/** Plans a session and gives its number. */
export async function planned(world: World, plan: Partial<SessionPlan> = {}): Promise<number> {
  const created = await world.sessions.create(aNewSession(world, plan));
  if (created.kind !== "created") throw new Error("the session is a duplicate");
  return created.number;
}

export function aRollPupil(changes: Partial<RollPupil> = {}): RollPupil {
  return {
    nationalStudentId: "000000001AA",
    ownId: null,
    lastName: "AÏT-KACI",
    preferredLastName: null,
    firstName: "Nour",
    middleName: null,
    thirdName: null,
    sex: "F",
    birthdate: "2012-11-03",
    birthCountryCode: "100",
    birthProvinceCode: "054",
    birthCityCode: "54395",
    birthCity: null,
    mefCode: "10310019110",
    status: "ST",
    division: "3e A",
    ...changes,
  };
}

let imports = 0;

export function aChange(world: World, changes: Partial<RollChange> = {}): RollChange & { importId: string } {
  imports += 1;
  return {
    establishmentId: world.establishmentId,
    fileName: "eleves.xml",
    fingerprint: null,
    importedBy: world.staffId,
    atS: 1_800_000_000 + imports,
    added: [],
    updated: [],
    disabledIds: [],
    unchanged: 0,
    events: [],
    ...changes,
    importId: `import-${world.establishmentId}-${imports}`,
  };
}

/** Brings pupils in by the roll; ids are `<ine>-<school>`, accounts `user-<ine>-<school>`. */
export async function enrolled(world: World, pupils: Partial<RollPupil>[]): Promise<{ id: string; userId: string }[]> {
  const added = pupils.map((changes) => {
    const pupil = aRollPupil(changes);
    const id = `${pupil.nationalStudentId}-${world.establishmentId}`;
    return { ...pupil, id, userId: `user-${id}`, username: `login.${id}`.toLowerCase() };
  });
  const applied = await world.roll.apply(aChange(world, { added }));
  if (applied !== "applied") throw new Error("the roll did not take");
  return added.map(({ id, userId }) => ({ id, userId }));
}
