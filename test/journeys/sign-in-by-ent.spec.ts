import AxeBuilder from "@axe-core/playwright";
import { startProvider } from "#test/support/openid/start-provider.ts";
import { expect, picture, test } from "./support/journey.ts";
import { freePort, startOwnProduct } from "./support/own-product.ts";
import { logInAsStaff } from "./support/staff.ts";

/** Of the demo school; `inconnue` is on no roll. */
const PEOPLE = {
  "heloise.tessier": { given_name: "Heloise", family_name: "Tessier", birthdate: "2012-11-25", ine: "000000001AV" },
  inconnue: { given_name: "Ida", family_name: "Inconnue", birthdate: "2012-01-01" },
};
const BUTTON = "Se connecter avec ENT des Amandiers";

test("a pupil comes in by the ENT, twice; a stranger is told why not; staff see the link and take it away", {
  tag: "@long",
}, async ({ cast }) => {
  const [port, entPort] = [await freePort(), await freePort()];
  const origin = `http://localhost:${port}`;
  const redirectUris = [`${origin}/connexion/ent/ent/retour`];
  const ent = await startProvider({ port: entPort, redirectUris, people: PEOPLE });
  const { issuer, clientId } = ent;
  const claims = { ine: "ine" };
  const scopes = ["openid", "profile", "scolarite"];
  const provider = { id: "ent", label: "ENT des Amandiers", issuer, clientId, scopes, claims };
  const configured = JSON.stringify([{ ...provider, establishments: ["0999012H"] }]);
  const env = { OPENID_PROVIDERS: configured, OPENID_SECRET_ENT: ent.clientSecret };
  const product = await startOwnProduct("by-ent", { bank: "one-test", port, env });
  try {
    const pupil = await cast.enter("pupil", { baseURL: origin });
    await pupil.goto("/connexion");
    await picture(pupil, "by-ent-door");
    await pupil.setViewportSize({ width: 360, height: 640 });
    await picture(pupil, "by-ent-door-phone");
    const { violations } = await new AxeBuilder({ page: pupil }).withTags(["wcag2a", "wcag2aa", "wcag22aa"]).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await pupil.getByRole("link", { name: BUTTON }).click();
    await pupil.getByLabel("Compte ENT").fill("heloise.tessier");
    await pupil.getByRole("button", { name: "Entrer" }).click();
    await expect(pupil.getByText("Compte ouvert sur ce poste : Héloïse")).toBeVisible();
    await expect(pupil).toHaveURL(`${origin}/accueil`);

    // Out of Vigie, not out of the ENT: said, and the next one to press is asked who they are.
    await pupil.goto("/connexion");
    await pupil.getByRole("button", { name: /Ce n’est pas vous/ }).click();
    await expect(pupil.getByText("Vous êtes déconnecté de Vigie, mais pas du compte ENT des Amandiers.")).toBeVisible();
    await picture(pupil, "by-ent-left");
    await pupil.getByRole("link", { name: BUTTON }).click();
    await pupil.getByLabel("Compte ENT").fill("inconnue");
    await pupil.getByRole("button", { name: "Entrer" }).click();
    await expect(pupil.getByText("Aucun élève de Vigie ne correspond à votre compte ENT des Amandiers.")).toBeVisible();
    await picture(pupil, "by-ent-nobody-phone");

    // A second time, at another machine where the ENT knows the pupil already: no form at all.
    const home = await cast.enter("the pupil at home", { baseURL: origin });
    await home.goto("/connexion?suite=%2Fcompte");
    await home.getByRole("link", { name: BUTTON }).click();
    await home.getByLabel("Compte ENT").fill("heloise.tessier");
    await home.getByRole("button", { name: "Entrer" }).click();
    await expect(home).toHaveURL(`${origin}/compte`);
    await home.context().clearCookies({ domain: "localhost" });
    await home.goto("/connexion");
    await home.getByRole("link", { name: BUTTON }).click();
    await expect(home).toHaveURL(`${origin}/accueil`);

    const staff = await cast.enter("staff", { baseURL: origin });
    await logInAsStaff(staff);
    await staff.goto("/eleves?connexion=openid");
    await picture(staff, "by-ent-list");
    await staff
      .getByRole("link", { name: /TESSIER/ })
      .first()
      .click();
    await expect(staff.getByText(/^ENT des Amandiers, relié le /)).toBeVisible();
    await picture(staff, "by-ent-pupil");
    await staff.getByRole("button", { name: "Retirer le lien" }).click();
    await expect(staff.getByText("Le lien est retiré.")).toBeVisible();
    await home.goto("/compte");
    await expect(home).toHaveURL(/connexion/);
  } finally {
    await cast.leave();
    await product.stop();
    await ent.stop();
  }
});
