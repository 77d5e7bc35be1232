import { expect, test } from "vitest";
import type { OpenIdLinks } from "#worker/usecases/openid-ports.ts";
import { enrolled } from "./samples.ts";
import type { World } from "./world.ts";

export type OpenIdWorld = { world: World; links: OpenIdLinks; uai: string };

const NOW_MS = 1_800_000_000_000;
const TELLING = { ine: "000000001AA", birthdate: null };

/** What every OpenIdLinks does. */
export function openIdContract(name: string, open: () => Promise<OpenIdWorld>): void {
  async function aPupil() {
    const opened = await open();
    const [pupil] = await enrolled(opened.world, [{}]);
    if (pupil?.userId == null) throw new Error("no account");
    const { id: pupilId, userId } = pupil;
    const asked = { providerId: "ent", pupilId, userId, newAccount: null, nowMs: NOW_MS };
    return { ...opened, pupilId, userId, subject: `subject of ${userId}`, asked };
  }

  test(`${name}: a state is spent once`, async () => {
    const { links } = await open();
    const state = crypto.randomUUID();
    expect(await links.spend(state, 2000, 1000)).toBe(true);
    expect(await links.spend(state, 2000, 1000)).toBe(false);
    expect(await links.spend(crypto.randomUUID(), 2000, 1000)).toBe(true);
  });

  test(`${name}: two ways back at once with one state: one opens`, async () => {
    const { links } = await open();
    const state = crypto.randomUUID();
    const both = await Promise.all([links.spend(state, 2000, 1000), links.spend(state, 2000, 1000)]);
    expect(both.sort()).toEqual([false, true]);
  });

  test(`${name}: a pupil is looked up by INE or by birth date, in the schools named`, async () => {
    const { links, world, uai } = await aPupil();
    const look = (establishments: "all" | string[], ine: string | null, birthdate: string | null) =>
      links.lookUp("ent", { establishments, ine, birthdate });
    const [found, ...others] = await look([uai], "000000001AA", "2012-11-03");
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      uai,
      ine: "000000001AA",
      firstName: "Nour",
      lastName: "AÏT-KACI",
      birthdate: "2012-11-03",
      isDisabled: false,
      isArchived: false,
      accountKind: "pupil",
      isStaff: false,
      linkedSubject: null,
    });
    expect(await look([uai], null, "2012-11-03")).toHaveLength(1);
    expect(await look([uai], null, "2012-11-04")).toEqual([]);
    expect(await look(["nowhere"], "000000001AA", "2012-11-03")).toEqual([]);
    expect((await look("all", "000000001AA", null)).map((one) => one.uai)).toContain(uai);
    const { id } = (await world.pupils.names(world.establishmentId))[0] ?? { id: "" };
    expect(found?.pupilId).toBe(id);
  });

  test(`${name}: a link leads to its pupil, is listed, moves, and goes when it is taken away`, async () => {
    const { links, world, uai, subject, asked, pupilId, userId } = await aPupil();
    expect(await links.linked("ent", subject)).toEqual([]);
    expect(await links.link({ ...asked, subject })).toBe("linked");
    expect(await links.linked("ent", subject)).toMatchObject([{ pupilId, userId, linkedSubject: subject }]);
    expect(await links.linked("other", subject)).toEqual([]);
    const [seen] = await links.lookUp("ent", { establishments: [uai], ...TELLING });
    expect(seen?.linkedSubject).toBe(subject);
    expect(await links.ofPupil(world.establishmentId, pupilId)).toEqual([
      { providerId: "ent", linkedAtS: NOW_MS / 1000 },
    ]);
    expect(await links.ofPupil(world.otherEstablishmentId, pupilId)).toEqual([]);
    const [next] = await enrolled(world, [{ nationalStudentId: "000000002AA" }]);
    const moved = { ...asked, subject, pupilId: next?.id ?? "", userId: next?.userId ?? "" };
    expect(await links.link(moved)).toBe("linked");
    expect(await links.linked("ent", subject)).toMatchObject([{ pupilId: next?.id }]);
    expect(await links.unlink(world.otherEstablishmentId, next?.id ?? "")).toBe(false);
    expect(await links.unlink(world.establishmentId, next?.id ?? "")).toBe(true);
    expect(await links.unlink(world.establishmentId, next?.id ?? "")).toBe(false);
    expect(await links.linked("ent", subject)).toEqual([]);
  });

  test(`${name}: an account has one link with a provider, and may have one with another`, async () => {
    const { links, subject, asked } = await aPupil();
    await links.link({ ...asked, subject });
    expect(await links.link({ ...asked, subject: "somebody else" })).toBe("taken");
    expect(await links.linked("ent", "somebody else")).toEqual([]);
    expect(await links.link({ ...asked, providerId: "academy", subject })).toBe("linked");
  });

  test(`${name}: no account is made for a pupil who has one`, async () => {
    const { links, subject, asked, pupilId } = await aPupil();
    const newAccount = { username: `new.${asked.userId}`, name: "Nour AÏT-KACI" };
    expect(await links.link({ ...asked, userId: `new-${asked.userId}`, subject, newAccount })).toBe("taken");
    expect(await links.linked("ent", subject)).toEqual([]);
    expect(await links.link({ ...asked, subject })).toBe("linked");
    expect(await links.linked("ent", subject)).toMatchObject([{ pupilId }]);
  });
}
