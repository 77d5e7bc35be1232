import { openRoomAs, sitDown } from "./support/by-forms.ts";
import { answerQuestion, beginTest, expectQuestion } from "./support/candidate.ts";
import { expect, test } from "./support/journey.ts";
import { OTHER_CLASS, openDay } from "./support/live-day.ts";
import { answerUntil } from "./support/raw-candidate.ts";
import { SchoolProxy } from "./support/school-proxy.ts";
import { SUPERVISOR } from "./support/staff.ts";
import { actOf, rowOf } from "./support/supervisor.ts";

test("a proxy refuses every socket: a whole test by requests, and the supervisor's acts reach the candidate", async ({
  cast,
}) => {
  for (const words of ["WebSocket connection", "net::ERR_PROXY"]) cast.allowError(words);
  const proxy = await SchoolProxy.open({ blocksSockets: true });
  try {
    const { secrets, pupils } = await openDay(cast, { room: "Salle du filtre" }, [8], OTHER_CLASS);
    const [pupil] = pupils;
    // Both are behind the same proxy, as in a school.
    const supervisor = await cast.enter("supervisor behind the proxy", proxy.options);
    await openRoomAs(supervisor, SUPERVISOR, secrets);
    const page = await cast.enter("pupil behind the proxy", proxy.options);
    await sitDown(page, pupil, secrets.number);
    await expect(page.getByRole("heading", { name: "Salle d’attente" })).toBeVisible();

    await actOf(supervisor, "Confirmer la présence", pupil).click();
    await expect(page.getByRole("heading", { name: "À vous de commencer" })).toBeVisible();
    await expect(supervisor.getByText(/À jour · /)).toBeVisible();
    await beginTest(page, secrets);
    await answerQuestion(page, 1);
    await answerQuestion(page, 2);
    await expect(rowOf(supervisor, pupil)).toContainText("3/32");

    // A pause and its end reach a page that nobody touches.
    await rowOf(supervisor, pupil).getByRole("button").first().click();
    await actOf(supervisor, "Mettre en pause", pupil).click();
    await supervisor.getByRole("dialog").last().getByRole("button", { name: "infirmerie" }).click();
    await supervisor.getByRole("dialog").last().getByRole("button", { name: "Mettre en pause", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Test en pause" })).toBeVisible();
    await supervisor
      .getByRole("dialog")
      .getByRole("button", { name: /^Reprendre le temps/ })
      .click();
    await answerQuestion(page, 3);
    // Its answer travels by a request of the page's own: the next question is its receipt.
    await expectQuestion(page, 4);

    await answerUntil(page, secrets.number, 32);
    await answerQuestion(page, 32);
    await expect(page.getByRole("heading", { name: "Test terminé" })).toBeVisible();
    await expect(page.getByText("Vous êtes déconnecté de ce poste.")).toBeVisible();
    await expect(rowOf(supervisor, pupil)).toContainText("Terminé");
    expect(proxy.refused).toBeGreaterThan(3);
  } finally {
    await proxy.close();
  }
});

test("the supervisor's link is lost and back: the page greys, tells the age of what it knows, and catches up", async ({
  cast,
}) => {
  for (const words of ["net::ERR_", "WebSocket connection"]) cast.allowError(words);
  const proxy = await SchoolProxy.open();
  try {
    const { secrets, pupils, raw } = await openDay(cast, { room: "Salle du câble" }, [9], OTHER_CLASS);
    const [pupil] = pupils;
    const page = await cast.enter("pupil");
    await sitDown(page, pupil, secrets.number);
    const supervisor = await cast.enter("supervisor at a cable", proxy.options);
    await openRoomAs(supervisor, SUPERVISOR, secrets);
    await expect(supervisor.getByText(/À jour · /)).toBeVisible();
    await expect(actOf(supervisor, "Confirmer la présence", pupil)).toBeVisible();

    proxy.cut();
    await expect(supervisor.getByText("Liaison perdue.")).toBeVisible();
    await expect(supervisor.getByText(/Figé depuis/)).toBeVisible();
    await expect(supervisor.getByText(/La salle telle qu’elle était à/)).toBeVisible();
    await expect(actOf(supervisor, "Confirmer la présence", pupil)).toBeDisabled();
    // Meanwhile another supervisor acts.
    const { candidateId } = await raw.rowOf(pupil);
    await raw.send({ type: "confirm-presence", candidateId });
    await expect(page.getByRole("heading", { name: "À vous de commencer" })).toBeVisible();
    await expect(rowOf(supervisor, pupil)).not.toContainText("Présence confirmée");

    proxy.mend();
    await expect(rowOf(supervisor, pupil)).toContainText("Présence confirmée");
    await expect(supervisor.getByText("Liaison perdue.")).toBeHidden();
    await expect(supervisor.getByText(/À jour · /)).toBeVisible();
  } finally {
    await proxy.close();
  }
});
