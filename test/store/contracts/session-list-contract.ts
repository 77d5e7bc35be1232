import { expect, test } from "vitest";
import type { SessionPlan } from "#worker/core/enrolment/session-plan.ts";
import { SESSION_STATUSES, SESSION_TODOS } from "#worker/core/enrolment/session-terms.ts";
import { sessionStatus, sessionTodo } from "#worker/usecases/centre/session-status.ts";
import type { SessionQuery } from "#worker/usecases/session-list-ports.ts";
import { aNewSession, enrolled, planned } from "./samples.ts";
import type { OpenWorld, World } from "./world.ts";

const TODAY = "2027-01-13";
/** `begin` of a world starts at second 10: this is in the first minute of a test. */
const NOW_S = 60;

const query = (world: World, changes: Partial<SessionQuery> = {}): SessionQuery => ({
  establishmentId: world.establishmentId,
  words: [],
  status: null,
  todo: null,
  from: null,
  to: null,
  sort: "date",
  isDescending: true,
  nowS: NOW_S,
  today: TODAY,
  offset: 0,
  limit: 25,
  ...changes,
});

/** What every SessionListReader does. */
export function sessionListContract(name: string, open: OpenWorld): void {
  const numbers = async (world: World, changes: Partial<SessionQuery>) =>
    (await world.sessionList.page(query(world, changes))).sessions.map(({ number }) => number);

  test(`${name}: a page holds one school's sessions in order, with their counts`, async () => {
    const world = await open();
    expect(await world.sessionList.has(world.establishmentId)).toBe(false);
    const first = await planned(world, { date: "2027-01-12", room: "Z1" });
    const second = await planned(world, { date: "2027-01-14", room: "A1" });
    const third = await planned(world, { date: "2027-01-13", room: "É1" });
    await world.sessions.create({ ...aNewSession(world), establishmentId: world.otherEstablishmentId });
    const [one, two] = await candidatesOf(world, third, 2);
    await world.begin(third, one ?? "", true);
    await world.begin(third, two ?? "", false);
    const page = await world.sessionList.page(query(world, { limit: 2 }));
    expect(page.total).toBe(3);
    expect(page.sessions.map(({ number, enrolled, begun, running }) => ({ number, enrolled, begun, running }))).toEqual(
      [
        { number: second, enrolled: 0, begun: 0, running: 0 },
        { number: third, enrolled: 2, begun: 2, running: 1 },
      ],
    );
    expect(await numbers(world, { limit: 2, offset: 2 })).toEqual([first]);
    expect(await numbers(world, { isDescending: false })).toEqual([first, third, second]);
    expect(await numbers(world, { sort: "number", isDescending: false })).toEqual([first, second, third]);
    expect(await numbers(world, { sort: "place", isDescending: false })).toEqual([second, third, first]);
    expect(await world.sessionList.has(world.establishmentId)).toBe(true);
  });

  test(`${name}: a search finds every word in site, room or supervisors, or the beginning of the number`, async () => {
    const world = await open();
    const one = await planned(world, { room: "Salle B204", examiner: "Marie-Laure Étchegoyen" });
    const two = await planned(world, { room: "CDI 50 %_", examiner: "S. Kowalczyk" });
    expect(await numbers(world, { words: ["b204", "etchegoyen"] })).toEqual([one]);
    expect(await numbers(world, { words: ["b204", "kowalczyk"] })).toEqual([]);
    expect(await numbers(world, { words: ["%_"] })).toEqual([two]);
    expect(await numbers(world, { words: ["x%"] })).toEqual([]);
    expect(await numbers(world, { words: [String(one)] })).toContain(one);
  });

  test(`${name}: days are bounds on both sides, both included`, async () => {
    const world = await open();
    const [a, b, c] = [
      await planned(world, { date: "2027-01-12" }),
      await planned(world, { date: "2027-01-13" }),
      await planned(world, { date: "2027-01-14" }),
    ];
    expect(await numbers(world, { from: "2027-01-13" })).toEqual([c, b]);
    expect(await numbers(world, { to: "2027-01-13" })).toEqual([b, a]);
    expect(await numbers(world, { from: "2027-01-13", to: "2027-01-13" })).toEqual([b]);
  });

  test(`${name}: each status and each next step filters exactly the sessions that say so of themselves`, async () => {
    const world = await open();
    await everyKind(world);
    for (const nowS of [NOW_S, 10 + 6300, 10 + 86_400, 10 + 86_401]) {
      const { sessions } = await world.sessionList.page(query(world, { nowS }));
      for (const status of SESSION_STATUSES) {
        const wanted = sessions.filter((one) => sessionStatus(one, nowS * 1000) === status).map((one) => one.number);
        expect(await numbers(world, { nowS, status }), `${status} at ${nowS}`).toEqual(wanted);
      }
      for (const todo of SESSION_TODOS) {
        const moment = { nowMs: nowS * 1000, today: TODAY };
        const wanted = sessions.filter((one) => sessionTodo(one, moment) === todo).map((one) => one.number);
        expect(await numbers(world, { nowS, todo }), `${todo} at ${nowS}`).toEqual(wanted);
      }
    }
    const count = async (changes: Partial<SessionQuery>) => (await numbers(world, changes)).length;
    expect(await Promise.all(SESSION_STATUSES.map((status) => count({ status })))).toEqual([4, 2, 1, 1, 1]);
    expect(await Promise.all(SESSION_TODOS.map((todo) => count({ todo })))).toEqual([1, 2, 1]);
  });
}

/** Planned (empty, with people, and two whose day has passed), running twice, over, finalised, published. */
async function everyKind(world: World): Promise<void> {
  let room = 0;
  const add = (plan: Partial<SessionPlan> = {}) => {
    room += 1;
    return planned(world, { date: TODAY, room: `Salle ${room}`, ...plan });
  };
  await add();
  await candidatesOf(world, await add(), 1);
  await add({ date: "2027-01-12" });
  await candidatesOf(world, await add({ date: "2027-01-11" }), 1);
  const running = await add();
  await world.begin(running, (await candidatesOf(world, running, 1))[0] ?? "", false);
  const expected = await add();
  await world.begin(expected, (await candidatesOf(world, expected, 2))[0] ?? "", true);
  for (const state of ["over", "finalised", "published"]) {
    const number = await add();
    await world.begin(number, (await candidatesOf(world, number, 1))[0] ?? "", true);
    if (state !== "over") await world.close(number, state === "published");
  }
}

let made = 0;

async function candidatesOf(world: World, number: number, count: number): Promise<string[]> {
  const people = Array.from({ length: count }, () => {
    made += 1;
    return { nationalStudentId: `${String(made).padStart(9, "0")}LL` };
  });
  const pupils = await enrolled(world, people);
  const candidates = pupils.map(({ id }) => ({
    candidateId: `c-${id}`,
    pupilId: id,
    lastName: "AÏT-KACI",
    firstName: "Nour",
    birthDate: "2012-11-03",
    birthPlace: null,
    division: "3e A",
  }));
  await world.candidates.enrol(number, candidates, 1);
  return candidates.map(({ candidateId }) => candidateId);
}
