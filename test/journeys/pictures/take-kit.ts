import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { root } from "#worker/operate/root.ts";
import { enrolByForm, enterAs, openRoomAs, pickPupils, planByForm, sitDown } from "../support/by-forms.ts";
import { type Cast, expect, test } from "../support/journey.ts";
import { RawPupil } from "../support/raw-pupil.ts";
import { RawSupervisor } from "../support/raw-supervisor.ts";
import { MEMBER, SUPERVISOR } from "../support/staff.ts";
import { answerLike } from "./answer-like.ts";
import { greyPng } from "./grey-png.ts";
import { report } from "./people.ts";

const FOLDER = join(root, "worker/documents/supervisor-kit/pictures");
/** A small phone: a third of the kit's page wide, some 230 dots an inch there. */
const PHONE = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 1.5 };
const LANGUAGES = ["fr", "en"] as const;

type Pages = Record<(typeof LANGUAGES)[number], Page>;

test("six screens of a session's day, in grey, in French and in English, for the supervisor kit", async ({
  cast,
  baseURL,
}) => {
  mkdirSync(FOLDER, { recursive: true });
  const origin = baseURL ?? "";
  const staff = await cast.enter("staff");
  const secrets = await planByForm(staff, { room: "Salle B204" });
  const [waiting, working, reader] = await pickPupils(staff, "3e A", [12, 13, 14]);
  if (waiting === undefined || working === undefined || reader === undefined) throw new Error("the class is too small");
  await enrolByForm(staff, secrets.number, [waiting, working, reader]);

  const rooms = await enterBoth(cast, "supervisor");
  await enterAs(rooms.fr, SUPERVISOR);
  await enterAs(rooms.en, MEMBER);
  await each(rooms, (page) => page.goto(`/surveiller?session=${secrets.number}`).then(() => undefined));
  await each(rooms, (page) => page.getByRole("heading", { level: 1 }).evaluate((title) => title.scrollIntoView()));
  await takeBoth(rooms, "open");
  await openRoomAs(rooms.fr, SUPERVISOR, secrets);
  await openRoomAs(rooms.en, MEMBER, secrets);
  const supervisor = new RawSupervisor(rooms.fr, secrets.number);

  const join = async (pupil: typeof waiting) => {
    const row = await supervisor.rowOf(pupil);
    const login = { username: pupil.username, password: pupil.oneTime };
    return { row, raw: await RawPupil.join(origin, secrets.number, login, row) };
  };
  const late = await join(waiting);
  await late.raw.arrive();
  await takeBoth(rooms, "presence", /Présence à confirmer|Presence to confirm/);
  const candidate = await cast.enter("candidate", { ...PHONE, locale: "fr-FR" });
  await sitDown(candidate, reader, secrets.number);
  const { candidateId: readerId } = await supervisor.rowOf(reader);
  await supervisor.send({ type: "confirm-presence", candidateId: readerId });
  await expect(candidate.getByRole("textbox")).toBeVisible();
  await take(candidate, "code-fr");
  // The same tab in the other language: another one would need a confirmation of its own.
  await candidate.context().addCookies([{ name: "vigie_locale", value: "en", url: origin }]);
  await candidate.reload();
  await expect(candidate.getByText("Access code").first()).toBeVisible();
  await take(candidate, "code-en");

  const busy = await join(working);
  const { candidateId } = busy.row;
  await busy.raw.arrive();
  await supervisor.send({ type: "confirm-presence", candidateId });
  await busy.raw.send({ type: "enter", accessCode: secrets.accessCode, locale: "fr" });
  await busy.raw.send({ type: "start" });
  await busy.raw.answerUntil(4, answerLike(1, "kit"));
  await report(busy.raw);
  for (const language of LANGUAGES) {
    const page = rooms[language];
    await page
      .getByRole("button", { name: /^(Traiter|Deal with)/ })
      .last()
      .click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await take(page, `report-${language}`);
    await page.keyboard.press("Escape");
  }
  await supervisor.send({ type: "refuse-alert", candidateId });
  busy.raw.leave();
  const elsewhere = busy.raw.elsewhere();
  await elsewhere.arrive();
  await takeBoth(rooms, "resume", /Reprise demandée|Resume requested/);
  await supervisor.send({ type: "pause-room", reason: "alarme incendie" });
  await takeBoth(rooms, "pause", /Salle en pause depuis|Room paused for/);
  await supervisor.send({ type: "resume-room" });
  elsewhere.leave();
  late.raw.leave();
});

async function enterBoth(cast: Cast, name: string): Promise<Pages> {
  return {
    fr: await cast.enter(`${name}, fr`, { ...PHONE, locale: "fr-FR" }),
    en: await cast.enter(`${name}, en`, { ...PHONE, locale: "en-GB" }),
  };
}

async function each(pages: Pages, act: (page: Page) => Promise<void>): Promise<void> {
  for (const language of LANGUAGES) await act(pages[language]);
}

async function takeBoth(pages: Pages, name: string, shows?: RegExp): Promise<void> {
  for (const language of LANGUAGES) {
    const page = pages[language];
    if (shows !== undefined) await expect(page.getByText(shows).last()).toBeVisible();
    await take(page, `${name}-${language}`);
  }
}

/** A PNG under the ending that the Worker's bundler gives the bytes of. */
async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  writeFileSync(join(FOLDER, `${name}.bin`), greyPng(await page.screenshot({ animations: "disabled" })));
}
