import { expect, test } from "vitest";
import { aChange, aRollPupil, enrolled, planned } from "./samples.ts";
import type { OpenWorld } from "./world.ts";

/** What every PupilStore and NeedStore does about enrolments to come. */
export function pupilStoreContract(name: string, open: OpenWorld): void {
  test(`${name}: enrolments in other sessions of some days, the next session first`, async () => {
    const world = await open();
    const [pupil] = await enrolled(world, [{}]);
    const pupilId = pupil?.id ?? "";
    const add = async (date: string) => {
      const number = await planned(world, { date });
      const person = { lastName: "AÏT-KACI", firstName: "Nour", birthDate: "2012-11-03", birthPlace: null };
      await world.candidates.enrol(
        number,
        [{ ...person, candidateId: `c-${date}-${pupilId}`, pupilId, division: "3e A" }],
        1,
      );
      return number;
    };
    const [late, early, here] = [await add("2027-01-20"), await add("2027-01-12"), await add("2027-01-15")];
    await add("2027-01-21");
    const days = { except: here, from: "2027-01-12", to: "2027-01-20" };
    expect(await world.pupils.enrolledElsewhere(world.establishmentId, days)).toEqual([
      { pupilId, number: early, date: "2027-01-12" },
      { pupilId, number: late, date: "2027-01-20" },
    ]);
    expect(await world.pupils.enrolledElsewhere(world.otherEstablishmentId, days)).toEqual([]);
  });

  test(`${name}: needs are those of the school's active pupils; saved again they are replaced`, async () => {
    const world = await open();
    const [pupil] = await enrolled(world, [{}]);
    const pupilId = pupil?.id ?? "";
    const need = { pupilId, extraTimePercent: 33, accessibility: "Lecteur d’écran", agreedAtS: 10 };
    await world.needs.save({ ...need, agreedBy: "staff" });
    await world.needs.save({ ...need, extraTimePercent: 50, accessibility: null, agreedAtS: 20, agreedBy: "staff" });
    const saved = [{ pupilId, extraTimePercent: 50, accessibility: null, agreedAtS: 20 }];
    expect(await world.needs.of(world.establishmentId, [pupilId, "unknown"])).toEqual(saved);
    expect(await world.needs.of(world.otherEstablishmentId, [pupilId])).toEqual([]);
    await world.roll.apply(aChange(world, { disabledIds: [pupilId] }));
    expect(await world.needs.of(world.establishmentId, [pupilId])).toEqual([]);
    await world.needs.forget(pupilId);
    await world.needs.forget(pupilId);
  });

  test(`${name}: a name in use stands before the roll's, its events are told newest first, and no import changes it`, async () => {
    const world = await open();
    const [pupil] = await enrolled(world, [{ preferredLastName: "KACI" }]);
    const pupilId = pupil?.id ?? "";
    const shown = async () => {
      const [one] = await world.pupils.details(world.establishmentId, [pupilId]);
      return [one?.lastName, one?.firstName, one?.birthLastName, one?.birthFirstName];
    };
    const event = { pupilId, kind: "called", by: world.staffId, detail: "BENALI Nour" } as const;
    expect(await shown()).toEqual(["KACI", "Nour", "AÏT-KACI", "Nour"]);
    await world.pupilPages.call(
      pupilId,
      { lastName: "BENALI", firstName: null },
      { ...event, id: `a-${pupilId}`, atS: 10 },
    );
    expect(await shown()).toEqual(["BENALI", "Nour", "AÏT-KACI", "Nour"]);
    const updated = [{ ...aRollPupil({ preferredLastName: "ROY" }), id: pupilId, account: null }];
    await world.roll.apply(aChange(world, { updated }));
    expect(await shown()).toEqual(["BENALI", "Nour", "AÏT-KACI", "Nour"]);
    const none = { lastName: null, firstName: "Noé" };
    await world.pupilPages.call(pupilId, none, { ...event, id: `b-${pupilId}`, atS: 20, detail: null });
    expect(await shown()).toEqual(["ROY", "Noé", "AÏT-KACI", "Nour"]);
    expect(await world.pupilPages.events(pupilId, 9)).toEqual([
      { kind: "called", atS: 20, detail: null, byName: "Nadège Roussel" },
      { kind: "called", atS: 10, detail: "BENALI Nour", byName: "Nadège Roussel" },
    ]);
    const number = await planned(world);
    const person = { lastName: "AÏT-KACI", firstName: "Nour", birthDate: "2012-11-03", birthPlace: null };
    await world.candidates.enrol(number, [{ ...person, candidateId: `c-${pupilId}`, pupilId, division: "3e A" }], 1);
    expect(await world.pupilPages.openSessions([pupilId])).toEqual([number]);
    expect(await world.candidates.list(number)).toMatchObject([
      { lastName: "AÏT-KACI", firstName: "Nour", calledLastName: "ROY", calledFirstName: "Noé" },
    ]);
    await world.close(number, false);
    expect(await world.pupilPages.openSessions([pupilId])).toEqual([]);
  });

  test(`${name}: an account follows its pupil: two schools, one account, and the one that was left sees nothing`, async () => {
    const world = await open();
    const [pupil] = await enrolled(world, [{}]);
    const { establishmentId, otherEstablishmentId } = world;
    const elsewhere = await world.roll.accountsElsewhere(otherEstablishmentId, ["000000001AA", "000000009ZZ"]);
    expect(elsewhere.filter(({ pupilId }) => pupilId === pupil?.id)).toEqual([
      { nationalStudentId: "000000001AA", birthdate: "2012-11-03", userId: pupil?.userId, pupilId: pupil?.id },
    ]);
    const ids = (await world.roll.accountsElsewhere(establishmentId, ["000000001AA"])).map(({ pupilId }) => pupilId);
    expect(ids).not.toContain(pupil?.id);
    const id = `there-${pupil?.id}`;
    const added = [{ ...aRollPupil({}), id, userId: pupil?.userId ?? "", username: null }];
    const arrival = { ...aChange(world, { added }), establishmentId: otherEstablishmentId };
    expect(await world.roll.apply(arrival)).toBe("applied");
    await world.practise(pupil?.userId ?? "", 5);
    expect(await world.pupils.details(otherEstablishmentId, [id])).toMatchObject([
      { username: `login.${pupil?.id}`.toLowerCase(), reachedCompetences: 5 },
    ]);
    await world.roll.apply(aChange(world, { disabledIds: [pupil?.id ?? ""] }));
    expect(await world.pupils.details(establishmentId, [pupil?.id ?? ""])).toEqual([]);
    expect(await world.pupils.details(otherEstablishmentId, [id])).toHaveLength(1);
  });
}
