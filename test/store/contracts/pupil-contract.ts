import { expect, test } from "vitest";
import { aChange, enrolled, planned } from "./samples.ts";
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
}
