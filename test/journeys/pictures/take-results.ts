import { demoPupil, PAST_SESSION } from "../support/demo-pupil.ts";
import { expect, test } from "../support/journey.ts";
import { logIn } from "../support/log-in.ts";
import { logInAsStaff } from "../support/staff.ts";
import { take } from "./take.ts";

const DESKTOP = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };

test("the results of the demo's past session, for its school and for a pupil, as pictures", async ({ cast }) => {
  const staff = await cast.enter("staff");
  await logInAsStaff(staff);
  await staff.goto(`/certifications/resultats?session=${PAST_SESSION}`);
  await expect(staff.getByRole("heading", { name: "Niveaux atteints" })).toBeVisible();
  await take(staff, "results-desktop", DESKTOP);
  await take(staff, "results-phone", PHONE);
  const pupil = await cast.enter("pupil");
  await logIn(pupil, demoPupil());
  await pupil.waitForURL("**/accueil");
  await pupil.goto(`/mes-certifications/${PAST_SESSION}`);
  await expect(pupil.getByRole("heading", { name: "Niveau Avancé 1" })).toBeVisible();
  await take(pupil, "results-pupil", PHONE);
});
