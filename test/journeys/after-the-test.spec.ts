import { expect } from "@playwright/test";
import { test } from "./support/journey.ts";
import { actOn, logInAsJury, openAct, settleReports } from "./support/jury.ts";
import { logIn } from "./support/log-in.ts";

test("three open reports: the jury judges each, rejects one test, and publishes; the school reads what was decided", async ({
  cast,
}) => {
  // 1. The desk says what waits, and why.
  const jury = await cast.enter("jury");
  // Two refusals, asked for: they are in the console too.
  cast.allowError("/plateforme/jury/");
  await logInAsJury(jury);
  const waiting = jury.getByRole("row").filter({ hasText: "Lycée Germaine-Tillion" });
  await expect(waiting).toContainText("Signalements à juger");
  await waiting.getByRole("link").click();
  await expect(jury.getByRole("heading", { name: "Signalements (3)" })).toBeVisible();
  const number = new URL(jury.url()).pathname.split("/").at(-1) ?? "";

  // 2. Two neighbours gave the same wrong answers: told as a hint.
  const pair = jury.getByRole("listitem").filter({ hasText: "réponses fausses identiques" });
  await expect(pair.first()).toContainText("Évrard Jules et Fontanel Kenza");

  // 3. Nothing is published while a report is open, and no act goes without its reason.
  await openAct(jury, "Publier");
  await jury.getByRole("button", { name: "Publier" }).click();
  await expect(jury.getByText("Écrivez le motif")).toBeVisible();
  await actOn(jury, "Publier", "Commission du jour");
  await expect(jury.getByRole("alert")).toContainText("3 signalements attendent encore une décision");

  // 4. The copier is rejected, on the page of that test.
  await jury.getByRole("link", { name: "Fontanel Kenza" }).first().click();
  await expect(jury.getByRole("heading", { level: 1, name: "Fontanel Kenza" })).toBeVisible();
  await openAct(jury, "Le test entier");
  await jury.getByLabel("Décision").selectOption("fraud");
  await jury.getByLabel("Motif").first().fill("Mêmes erreurs que le voisin, vu par le surveillant.");
  await jury.getByRole("button", { name: "Décider" }).click();
  await expect(jury.getByText("Rejetée")).toBeVisible();

  // 5. The three reports are settled in words, then the session is published.
  await jury.goto(`/plateforme/jury/${number}`);
  await settleReports(jury, ["Prénom vérifié.", "Entendu, sans suite.", "Test rejeté."]);
  await openAct(jury, "Publier");
  await actOn(jury, "Publier", "Commission du jour");
  await expect(jury.getByText(/^Publiée le/)).toBeVisible();
  await jury.goto("/plateforme/actes");
  await expect(jury.getByRole("listitem").filter({ hasText: "Résultats publiés · Session" })).toContainText(
    "Aïcha Morel",
  );

  // 6. The school sees eleven results, and why the twelfth has none.
  const staff = await cast.enter("staff");
  await logIn(staff, { identifier: "proviseure@tillion.example", password: "Vigie-demo-2026" });
  await staff.waitForURL("**/sessions");
  await staff.goto(`/certifications/resultats?session=${number}`);
  await expect(staff.getByRole("row").filter({ hasText: "FONTANEL Kenza" })).toContainText("Non obtenue");
  await expect(staff.getByRole("row").filter({ hasText: "ÉVRARD" }).first()).toContainText(/\d{3}/);
});
