import { answerQuestion, CHOSEN, expectQuestion, typeAccessCode } from "./support/candidate.ts";
import { expect, picture, test } from "./support/journey.ts";
import { OTHER_CLASS, openDay } from "./support/live-day.ts";
import { logIn } from "./support/log-in.ts";
import { seat } from "./support/raw-candidate.ts";
import { actOf } from "./support/supervisor.ts";

const PHONE = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true } as const;

test("a password lost in the middle of a test: reset from a phone in two presses, and the same question again", async ({
  cast,
}) => {
  const { staff, secrets, pupils, supervisor, raw } = await openDay(
    cast,
    { room: "Salle des oublis de mot de passe" },
    [15],
    OTHER_CLASS,
  );
  const [pupil] = pupils;
  const before = await cast.enter("pupil");
  await seat(before, pupil, secrets, raw);
  for (const number of [1, 2]) await answerQuestion(before, number);
  await expectQuestion(before, 3);
  const question = await before.getByRole("heading", { level: 1 }).innerText();
  // The battery is empty, and the password is in nobody's head.
  await before.context().close();

  const phone = await cast.enter("staff on a phone", PHONE);
  await phone.context().addCookies(await staff.context().cookies());
  await phone.goto(`/sessions/${secrets.number}/candidats`);
  await phone.getByRole("link", { name: `Remplacer le mot de passe de ${pupil.lastName} ${pupil.firstName}` }).tap();
  await expect(phone.getByRole("dialog")).toBeVisible();
  await picture(phone, "password-ask-phone");
  await phone.getByRole("button", { name: "Donner un mot de passe" }).tap();
  const oneTime = (await phone.getByText(/^[a-z]{6}\d{2}$/).innerText()).trim();
  await expect(phone.getByText(pupil.username, { exact: true })).toBeInViewport();
  await expect(phone.getByText(oneTime, { exact: true })).toBeInViewport();
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await picture(phone, "password-given-phone");

  // Another computer: the new password once, one of their own, and back in.
  const page = await cast.enter("pupil elsewhere");
  await logIn(page, { identifier: pupil.username, password: oneTime });
  await page.getByLabel("Nouveau mot de passe", { exact: true }).fill(`${CHOSEN}bis`);
  await page.getByLabel("Le même, encore une fois").fill(`${CHOSEN}bis`);
  await page.getByRole("button", { name: "Enregistrer ce mot de passe" }).click();
  await page.getByRole("link", { name: "Entrer dans la session" }).click();
  await expect(page.getByRole("heading", { name: "Reprise du test" })).toBeVisible();

  const hand = await cast.enter("supervisor on a phone", PHONE);
  await hand.context().addCookies(await supervisor.context().cookies());
  await hand.goto(`/surveiller/${secrets.number}`);
  await actOf(hand, "Autoriser la reprise", pupil).tap();
  await typeAccessCode(page, secrets.accessCode);
  await expectQuestion(page, 3);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(question);
  await expect.poll(async () => (await raw.rowOf(pupil)).answeredCount).toBe(2);
});
