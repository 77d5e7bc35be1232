import { readFileSync } from "node:fs";
import { verifyElsewhere } from "#test/credentials/verify-elsewhere.ts";
import { textOfPages } from "#test/documents/poppler.ts";
import { demoPupil, PAST_SESSION } from "./support/demo-pupil.ts";
import { expect, picture, test } from "./support/journey.ts";
import { logIn } from "./support/log-in.ts";
import { logInAsStaff } from "./support/staff.ts";

const PHONE = { viewport: { width: 360, height: 640 } };
const LAPTOP = { viewport: { width: 1366, height: 768 } };

test("certificate: a pupil takes it, a stranger verifies it, an altered file is refused, a link is withdrawn", async ({
  cast,
}) => {
  const pupil = await cast.enter("pupil", PHONE);
  await logIn(pupil, demoPupil());
  await pupil.waitForURL("**/accueil");
  await pupil.goto(`/mes-certifications/${PAST_SESSION}`);
  await expect(pupil.getByRole("heading", { name: "Niveau Avancé 1" })).toBeVisible();
  const code = await pupil.locator(".own-certificate .code").innerText();
  const [paper] = await Promise.all([
    pupil.waitForEvent("download"),
    pupil.getByRole("link", { name: "Certificat en PDF" }).click(),
  ]);
  const words = textOfPages(readFileSync(await paper.path())).join(" ");
  expect(words).toContain(code);
  expect(words).toContain("574");
  const [file] = await Promise.all([
    pupil.waitForEvent("download"),
    pupil.getByRole("link", { name: "Fichier signé (Open Badge)" }).click(),
  ]);
  const credential = readFileSync(await file.path(), "utf8");
  await pupil.getByRole("button", { name: "Créer un lien" }).click();
  const link = (await pupil.locator(".own-share-link").getAttribute("href")) ?? "";
  await picture(pupil, "certificate-own-phone");

  const stranger = await cast.enter("stranger", LAPTOP);
  await stranger.goto("/verification");
  await picture(stranger, "verification-empty");
  await stranger.getByLabel("Code de vérification").fill(code.slice(2).toLowerCase());
  await stranger.getByRole("button", { name: "Vérifier", exact: true }).click();
  await expect(stranger.getByRole("heading", { name: "Ce certificat est authentique" })).toBeVisible();
  await expect(stranger.getByText("/ 895")).toBeVisible();
  await stranger.getByText("Voir les 16 compétences").click();
  await picture(stranger, "verification-valid");
  await stranger.setViewportSize(PHONE.viewport);
  await picture(stranger, "verification-valid-phone");

  const give = async (text: string) => {
    await stranger.getByLabel("Fichier du certificat").setInputFiles({
      name: "certificat.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    });
    await stranger.getByRole("button", { name: "Vérifier la signature" }).click();
  };
  await give(credential.replace('"574"', '"895"'));
  await expect(stranger.getByText("Ce fichier a été modifié.")).toBeVisible();
  await picture(stranger, "verification-altered-phone");
  await give(credential);
  await expect(stranger.getByText("La signature est bonne")).toBeVisible();
  // So does software that is not ours, from what is published for it.
  const published = async (address: string) => (await stranger.request.get(address)).json();
  const list: string = JSON.parse(credential).credentialStatus.statusListCredential;
  const [did, withdrawals] = [await published("/.well-known/did.json"), await published(list)];
  const lists = { [list]: withdrawals };
  expect(await verifyElsewhere(JSON.parse(credential), { did, lists, now: new Date() })).toBe("accepted");

  await stranger.goto("/verification/P-XXXXXXXX");
  await expect(stranger.getByRole("heading", { name: "Aucun certificat ne porte ce code" })).toBeVisible();
  await picture(stranger, "verification-unknown-phone");
  await stranger.goto(link);
  await expect(stranger.getByRole("heading", { name: "Résultat partagé" })).toBeVisible();
  await picture(stranger, "shared-phone");
  await pupil.getByRole("button", { name: "Retirer le lien" }).click();
  await expect(pupil.getByText("Le lien est retiré.")).toBeVisible();
  await stranger.reload();
  await expect(stranger.getByRole("heading", { name: "Ce lien a été retiré" })).toBeVisible();

  const staff = await cast.enter("staff", LAPTOP);
  await logInAsStaff(staff);
  await staff.goto(`/certifications/resultats?session=${PAST_SESSION}`);
  await picture(staff, "results-with-certificates");
  const [bundle] = await Promise.all([
    staff.waitForEvent("download"),
    staff.getByRole("link", { name: "Certificats en PDF" }).click(),
  ]);
  expect(bundle.suggestedFilename()).toBe(`certificats-session-${PAST_SESSION}.pdf`);
});
