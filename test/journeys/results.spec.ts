import { demoPupil, PAST_SESSION } from "./support/demo-pupil.ts";
import { expect, LEFT_EARLY, picture, test } from "./support/journey.ts";
import { logIn } from "./support/log-in.ts";
import { logInAsStaff } from "./support/staff.ts";

const PHONE = { width: 360, height: 640 };

test("results: the school reads who has none and why, finds a name, compares years, takes each file; a pupil reads theirs", async ({
  cast,
}) => {
  cast.allowError(LEFT_EARLY);
  const staff = await cast.enter("staff");
  await logInAsStaff(staff);
  await staff.goto("/certifications");
  await picture(staff, "results-groups");
  await staff.getByRole("link", { name: /^3e C/ }).click();
  await expect(staff.getByRole("heading", { name: "Niveaux atteints" })).toBeVisible();
  await expect(staff.getByText("Moins de 20 réponses données.")).toBeVisible();
  await expect(staff.getByRole("heading", { name: /^Sans test/ })).toBeVisible();
  await expect(staff.getByRole("cell", { name: "Pas inscrit à une session" }).first()).toBeVisible();
  await expect(staff.getByRole("columnheader", { name: "Étab." })).toBeVisible();
  await picture(staff, "results-class");
  await staff.setViewportSize(PHONE);
  await picture(staff, "results-class-phone");
  for (const [file, sign] of [
    ["csv", "\ufeff"],
    ["xlsx", "PK"],
    ["json", "{"],
  ] as const) {
    const answer = await staff.request.get(`/api/certifications/resultats.${file}?session=${PAST_SESSION}`);
    expect([answer.status(), (await answer.body()).toString("utf8").startsWith(sign)]).toEqual([200, true]);
  }
  const year = await staff.request.get("/api/certifications/resultats.csv?annee=toutes");
  // Other journeys add theirs beside these.
  const lines = (await year.text()).split("\n").filter((line) => line.includes(`;${PAST_SESSION};`));
  expect(lines).toHaveLength(15);

  await staff.goto("/certifications/annees");
  await expect(staff.getByRole("heading", { name: "Niveau médian de chaque compétence" })).toBeVisible();
  await picture(staff, "results-years-phone");
  await staff.goto("/certifications/recherche?recherche=a");
  await expect(staff.getByRole("cell", { name: new RegExp(`^${PAST_SESSION}`) }).first()).toBeVisible();
  await picture(staff, "results-search-phone");

  const pupil = await cast.enter("pupil");
  await logIn(pupil, demoPupil());
  await pupil.waitForURL("**/accueil");
  await pupil.goto("/mes-certifications");
  await picture(pupil, "own-list");
  await pupil.getByRole("link", { name: "Voir" }).click();
  await expect(pupil.getByText(/^Prochain niveau/)).toBeVisible();
  await pupil.getByText("Voir en tableau").click();
  await expect(pupil.getByRole("cell", { name: /Programmer/ })).toBeVisible();
  await picture(pupil, "own-result-laptop");
  await pupil.setViewportSize(PHONE);
  await picture(pupil, "own-result-phone");
});
