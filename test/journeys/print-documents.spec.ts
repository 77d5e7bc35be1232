import type { Download, Page } from "@playwright/test";
import { textOfPages } from "#test/documents/poppler.ts";
import { planByForm } from "./support/by-forms.ts";
import { expect, picture, test } from "./support/journey.ts";
import { enrolClass } from "./support/staff.ts";

const LAPTOP = { width: 1366, height: 768 };
const SMALL_PHONE = { width: 360, height: 640 };

/** The file that a press gives, as its words: it must be a PDF that a reader opens. */
async function read(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), text: textOf(await bytesOf(download)) };
}

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Names as one compares them: a sheet wraps a long one after its hyphen, and prints the typographic apostrophe as typed. */
function plainly(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[^A-Za-z]/g, "")
    .toLowerCase();
}

function textOf(pdf: Buffer): string {
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  return textOfPages(pdf).join(" ");
}

test("an enrolled session: every document is downloaded, in both languages, with its names in it", async ({ cast }) => {
  const staff = await cast.enter("staff");
  const secrets = await planByForm(staff, { room: "Salle des papiers" });
  // Nobody is given a password here: other journeys go on with this class.
  await enrolClass(staff, secrets.number, "3e A", 28);
  // Who is called otherwise has the civil status under the name: it is on the papers, as on a card.
  const cells = await staff.locator("tbody tr td:first-child").allInnerTexts();
  const civil = cells.map((cell) => cell.split(/État civil\s:/).at(-1) ?? "");
  const names = civil.map(plainly);

  await staff.goto(`/sessions/${secrets.number}/telechargements`);
  await picture(staff, "documents");
  const row = (title: string) => staff.getByRole("listitem").filter({ hasText: title });
  const download = (title: string) => read(staff, () => row(title).getByRole("link", { name: /PDF/ }).click());
  const sheet = await download("Feuille d’émargement");
  expect(sheet.name).toBe(`feuille-emargement-${secrets.number}.pdf`);
  expect(names).toHaveLength(28);
  // A name on two lines is read in two parts, with the cells beside it between them.
  for (const word of civil.flatMap((name) => name.split(/[\s-]+/)).map(plainly))
    expect(plainly(sheet.text)).toContain(word);
  const kit = await download("Kit surveillant");
  for (const secret of [secrets.number, secrets.accessCode, secrets.password]) expect(kit.text).toContain(secret);
  const convocations = await download("Convocations");
  for (const name of names) expect(plainly(convocations.text)).toContain(name);
  expect(convocations.text.match(/Votre identifiant/g)).toHaveLength(28);
  const projected = await download("Document à projeter");
  expect(projected.text).toContain(secrets.number);
  expect(projected.text + convocations.text).not.toMatch(new RegExp(`${secrets.accessCode}|${secrets.password}`));
  expect((await download("PV d’incident")).text).toContain("Aucun incident pendant la session");

  const all = await read(staff, () => staff.getByRole("link", { name: "Tout imprimer" }).click());
  for (const part of ["Convocation", "Pour entrer", "Feuille d’émargement", "Kit surveillant", "Procès-verbal"]) {
    expect(all.text).toContain(part);
  }
  await staff.getByRole("navigation", { name: "Langue des documents" }).getByRole("link", { name: "English" }).click();
  await expect(staff).toHaveURL(/langue=en/);
  expect((await download("Feuille d’émargement")).text).toContain("Attendance sheet");

  await row("Identifiants à découper").getByRole("link", { name: "Choisir la classe" }).click();
  await expect(staff.getByRole("button", { name: "Papiers de 3e A à découper (PDF)" })).toBeVisible();

  // The guide: a foot's press away, whole on a phone.
  await staff.getByRole("link", { name: "Guide : avant, pendant, après" }).click();
  await expect(staff.getByRole("heading", { level: 1, name: "Guide d’une session" })).toBeVisible();
  await picture(staff, "guide");
  await staff.setViewportSize(SMALL_PHONE);
  for (const path of ["/aide", `/sessions/${secrets.number}/telechargements`]) {
    await staff.goto(path);
    expect(await staff.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(SMALL_PHONE.width);
    await picture(staff, path === "/aide" ? "guide-phone" : "documents-phone");
  }
  await staff.setViewportSize(LAPTOP);
});
