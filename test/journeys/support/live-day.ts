import type { Page } from "@playwright/test";
import { enrolByForm, openRoomAs, pickPupils, planByForm, type RollPupil } from "./by-forms.ts";
import { type Cast, expect } from "./journey.ts";
import { seat } from "./raw-candidate.ts";
import { RawSupervisor } from "./raw-supervisor.ts";
import { type Plan, type Secrets, SUPERVISOR } from "./staff.ts";

export const CLASS = "3e C";
/** The journeys of links and machines: a class of their own. */
export const OTHER_CLASS = "3e B";

export type Day<P> = { staff: Page; secrets: Secrets; pupils: P; supervisor: Page; raw: RawSupervisor };

/** A session of these pupils and no others, and the room open before the first supervisor. */
export async function openDay(
  cast: Cast,
  plan: Plan,
  ranks: readonly [number],
  division?: string,
): Promise<Day<[RollPupil]>>;
export async function openDay(
  cast: Cast,
  plan: Plan,
  ranks: readonly [number, number],
  division?: string,
): Promise<Day<[RollPupil, RollPupil]>>;
export async function openDay(
  cast: Cast,
  plan: Plan,
  ranks: readonly number[],
  division = CLASS,
): Promise<Day<RollPupil[]>> {
  const staff = await cast.enter("staff");
  const secrets = await planByForm(staff, plan);
  const pupils = await pickPupils(staff, division, ranks);
  await enrolByForm(staff, secrets.number, pupils);
  const supervisor = await cast.enter("supervisor");
  await openRoomAs(supervisor, SUPERVISOR, secrets);
  return { staff, secrets, pupils, supervisor, raw: new RawSupervisor(supervisor, secrets.number) };
}

export async function seatAll(
  cast: Cast,
  pupils: readonly RollPupil[],
  secrets: Secrets,
  raw: RawSupervisor,
): Promise<Page[]> {
  return Promise.all(
    pupils.map(async (pupil, index) => {
      const page = await cast.enter(`pupil ${index + 1}`);
      await seat(page, pupil, secrets, raw);
      return page;
    }),
  );
}

export async function report(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Signaler un problème" }).click();
  await page.getByRole("button", { name: "Oui, signaler" }).click();
}

export async function openDrawer(supervisor: Page, pupil: RollPupil): Promise<void> {
  await supervisor.getByRole("button", { name: new RegExp(`^${pupil.listed}`) }).click();
  await expect(supervisor.getByRole("dialog").getByRole("heading", { name: pupil.listed })).toBeVisible();
}

export function fail(): never {
  throw new Error("this journey has too few people");
}
