import fc from "fast-check";
import { expect, test } from "vitest";
import { simulatorItem } from "#test/support/simulator-item.ts";
import { checkLaws } from "#test/support/simulator-laws.ts";
import { filesAction, filesScene } from "#worker/contract/simulators/files.ts";
import { freeName, matchesName, splitName } from "#worker/core/simulators/files/names.ts";
import { FILES } from "#worker/core/simulators/files/play.ts";
import type { FilesAction, FilesScene } from "#worker/core/simulators/files/scene.ts";
import { BIN, listed } from "#worker/core/simulators/files/tree.ts";
import { replay } from "#worker/core/simulators/replay.ts";

const at = "2026-11-20T10:00";
const file = (id: string, holder: string, name: string, more = {}) => ({
  id,
  in: holder,
  name,
  bytes: 1000,
  modified: at,
  ...more,
});
const SCENE: FilesScene = {
  ...{ simulator: "files", seed: 1, today: "2026-11-26T10:00", name: "Bureau", start: "docs", me: "ines" },
  people: [
    { id: "ines", name: "Inès" },
    { id: "malo", name: "Malo" },
    { id: "aya", name: "Aya" },
    { id: "club", name: "Club", members: ["malo", "aya"] },
  ],
  places: [
    { id: "pc", name: "Ordinateur", kind: "computer" },
    { id: "net", name: "En ligne", kind: "online" },
  ],
  entries: [
    { id: "docs", in: "pc", name: "Documents", isFolder: true, modified: at },
    { id: "sub", in: "docs", name: "Sous-dossier", isFolder: true, modified: at },
    { id: "locked", in: "pc", name: "Du professeur", isFolder: true, isReadOnly: true, modified: at },
    file("a", "docs", "Photo.JPG", { modified: "2026-11-21T10:00" }),
    file("b", "docs", "notes.txt", { bytes: 500 }),
    file("b-sub", "sub", "Notes.txt", { content: "other-notes" }),
    file("lesson", "locked", "cours.pdf"),
    file("gone", BIN, "perdu.odt", { deletedFrom: "sub" }),
    file("pack", "docs", "lot.zip"),
    file("in-pack", "pack", "un.txt"),
    { id: "project", in: "net", name: "Projet", isFolder: true, modified: at, shares: [{ who: "club", role: "edit" }] },
    file("plan", "project", "plan.odt", {
      lines: [
        { id: "l1", text: "un" },
        { id: "l2", text: "deux" },
      ],
      versions: [
        { id: "v1", at: "2026-11-10T09:00", by: "malo", content: "old-plan", lines: [{ id: "l1", text: "un" }] },
      ],
    }),
    file("plan-2", "project", "plan de Malo.odt", {
      lines: [
        { id: "l1", text: "un" },
        { id: "l3", text: "trois" },
      ],
    }),
  ],
};

const play = (...actions: FilesAction[]) => replay(FILES, SCENE, actions);
const go = (to: string): FilesAction => ({ do: "go", to });
const move = (items: string[], to: string, clash?: "replace" | "both"): FilesAction => ({
  do: "move",
  items,
  to,
  ...(clash === undefined ? {} : { clash }),
});
const search = (text: string, more = {}): FilesAction => ({
  ...{ do: "search", text, kind: "any", from: null, to: null },
  ...more,
});
const names = (...actions: FilesAction[]) => listed(play(...actions).state).map(({ name }) => name);
const fact = (collection: string, where: Record<string, unknown>, ...actions: FilesAction[]) =>
  FILES.facts(play(...actions).state)[collection]?.filter((one) =>
    Object.entries(where).every(([field, value]) => one[field] === value),
  );

test("only what is on screen can be acted on, and nothing is moved where it is or into itself", () => {
  expect(play({ do: "rename", item: "b-sub", name: "x.txt" }).refusedAt).toBe(0);
  expect(play(go("sub"), { do: "rename", item: "b-sub", name: "x.txt" }).refusedAt).toBeNull();
  expect(play(search("notes"), { do: "rename", item: "b-sub", name: "x.txt" }).refusedAt).toBeNull();
  expect(play(move(["a"], "docs")).refusedAt).toBe(0);
  expect(play(move(["sub"], "sub")).refusedAt).toBe(0);
  expect(play(move(["a", "a"], "sub")).refusedAt).toBe(0);
});

test("a name that a file system refuses, or that is taken whatever the case, is refused", () => {
  for (const name of ["", " a", "a/b", "a?", "x".repeat(101), "notes.TXT"])
    expect(play({ do: "rename", item: "a", name }).refusedAt, name).toBe(0);
  expect(play({ do: "folder", name: "sous-dossier" }).refusedAt).toBe(0);
});

test("a name already there is answered: both are kept, or the other is replaced; never a folder", () => {
  expect(play(move(["b"], "sub")).refusedAt).toBe(0);
  expect(names(move(["b"], "sub", "both"), go("sub"))).toEqual(["notes (2).txt", "Notes.txt"]);
  expect(fact("items", { folder: "sub" }, move(["b"], "sub", "replace"))).toMatchObject([{ id: "b", content: "b" }]);
  expect(play(move(["a"], "sub", "both")).refusedAt).toBe(0);
  const twice: FilesAction[] = [{ do: "folder", name: "x" }, go("sub"), { do: "folder", name: "x" }];
  expect(play(...twice, move(["new-2"], "docs", "replace")).refusedAt).toBe(3);
});

test("an extension says the kind; hidden, it stays out of the list only", () => {
  expect(fact("items", { id: "a" })).toMatchObject([{ kind: "image", base: "Photo", extension: ".JPG" }]);
  expect(fact("items", { id: "a" }, { do: "rename", item: "a", name: "Photo" })).toMatchObject([{ kind: "other" }]);
  expect(splitName(".profil")).toEqual([".profil", ""]);
  expect(splitName("facture.pdf.exe")).toEqual(["facture.pdf", ".exe"]);
});

test("a search looks below, without case or accents; a pattern must fit the whole name", () => {
  expect(names(search("NOTES"))).toEqual(["notes.txt", "Notes.txt"]);
  expect(names(search("", { kind: "image" }))).toEqual(["Photo.JPG"]);
  expect(names(search("", { from: "2026-11-21", to: "2026-11-21" }))).toEqual(["Photo.JPG"]);
  expect(play(search(" ")).refusedAt).toBe(0);
  expect(matchesName("Éléphant.jpg", "elep")).toBe(true);
  expect(matchesName("IMG_01.jpg", "img_??.jpg")).toBe(true);
  expect(matchesName("IMG_001.jpg", "img_??.jpg")).toBe(false);
  expect(matchesName("a.b.c", "*.c")).toBe(true);
  expect(matchesName(`${"a".repeat(100)}`, `${"*a".repeat(50)}b`)).toBe(false);
});

test("what is deleted waits in the bin and goes back where it was; deleted there, it is gone", () => {
  expect(fact("items", { id: "b" }, { do: "delete", items: ["b"] })).toMatchObject([{ folder: BIN, place: null }]);
  expect(fact("items", { id: "gone" }, go(BIN), { do: "restore", items: ["gone"] })).toMatchObject([{ folder: "sub" }]);
  expect(fact("items", { id: "gone" }, go(BIN), { do: "delete", items: ["gone"] })).toEqual([]);
  const homeless = fact("items", { id: "gone" }, { do: "delete", items: ["sub"] }, go(BIN), {
    do: "restore",
    items: ["gone"],
  });
  expect(homeless).toMatchObject([{ folder: "pc" }]);
});

test("what is read-only or packed can be read and copied, not changed", () => {
  expect(play(go("locked"), { do: "delete", items: ["lesson"] }).refusedAt).toBe(1);
  expect(play(move(["a"], "locked")).refusedAt).toBe(0);
  expect(play(go("locked"), { do: "copy", items: ["lesson"], to: "docs" }).refusedAt).toBeNull();
  expect(play(go("pack"), { do: "rename", item: "in-pack", name: "x.txt" }).refusedAt).toBe(1);
  expect(
    fact("items", { folder: "docs", content: "in-pack" }, go("pack"), { do: "copy", items: ["in-pack"], to: "docs" }),
  ).toMatchObject([{ id: "new-1", name: "un.txt" }]);
});

test("an archive holds copies, and gives them back in a folder of its name", () => {
  const zip: FilesAction = { do: "zip", items: ["a", "sub"], name: "envoi.zip" };
  expect(fact("items", { id: "new-1" }, zip)).toMatchObject([{ kind: "archive", bytes: 980 + 800 }]);
  expect(names(zip, go("new-1"))).toEqual(["Sous-dossier", "Photo.JPG"]);
  expect(fact("items", { folder: "docs", name: "lot" }, { do: "unzip", item: "pack" })).toMatchObject([
    { holds: ["in-pack"] },
  ]);
  expect(play({ do: "zip", items: ["a"], name: "envoi.rar" }).refusedAt).toBe(0);
});

test("an earlier version comes back as the current one, which stays in the history, or as a copy beside it", () => {
  const back: FilesAction = { do: "version", item: "plan", version: "v1", as: "current" };
  expect(fact("items", { id: "plan" }, go("project"), back)).toMatchObject([{ content: "old-plan", lines: ["l1"] }]);
  expect(fact("versions", { item: "plan", content: "plan" }, go("project"), back)).toHaveLength(1);
  const copy = fact("items", { content: "old-plan" }, go("project"), { ...back, as: "copy" });
  expect(copy).toMatchObject([{ name: "plan 2026-11-10.odt", folder: "project" }]);
});

test("a document takes lines of another one, in their order, and its old state stays in its history", () => {
  const merge = (lines: string[]): FilesAction => ({ do: "merge", into: "plan", from: "plan-2", lines });
  expect(fact("items", { id: "plan" }, go("project"), merge(["l1", "l3", "l2"]))).toMatchObject([
    { lines: ["l1", "l3", "l2"], modified: "2026-11-26T10:00", by: "ines" },
  ]);
  expect(fact("versions", { item: "plan", content: "plan" }, go("project"), merge(["l1", "l2", "l3"]))).toHaveLength(1);
  expect(play(go("project"), merge(["l1", "l2"])).refusedAt).toBe(1);
  expect(play(go("project"), merge(["l1", "l9"])).refusedAt).toBe(1);
  // Exactly the other's lines: the same content, so that a copy of it is still seen as one.
  expect(fact("items", { id: "plan" }, go("project"), merge(["l1", "l3"]))).toMatchObject([{ content: "plan-2" }]);
});

test("rights come down from the folder, the strongest counts; stopped, they stay as its own", () => {
  const share = (who: string, role: "read" | "edit"): FilesAction => ({ do: "share", item: "plan", who, role });
  expect(fact("access", { item: "plan" })).toMatchObject([
    { who: "malo", role: "edit" },
    { who: "aya", role: "edit" },
  ]);
  expect(fact("access", { item: "plan", who: "malo" }, go("project"), share("malo", "read"))).toMatchObject([
    { role: "edit" },
  ]);
  const stopped: FilesAction[] = [go("project"), { do: "inherit", item: "plan", on: false }];
  expect(fact("shares", { item: "plan" }, ...stopped)).toMatchObject([{ who: "club", role: "edit" }]);
  expect(fact("access", { item: "plan" }, ...stopped, { do: "unshare", item: "plan", who: "club" })).toEqual([]);
  expect(play(share("malo", "read")).refusedAt).toBe(0);
  expect(play(go("net"), { do: "share", item: "project", who: "ines", role: "read" }).refusedAt).toBe(1);
});

test("while a document is read nothing else can be done, and a program that was opened is known", () => {
  expect(play({ do: "open", item: "b" }, { do: "folder", name: "x" }).refusedAt).toBe(1);
  expect(fact("opened", {}, { do: "open", item: "b" }, { do: "close" })).toEqual([{ id: "b" }]);
  expect(play({ do: "open", item: "sub" }).refusedAt).toBe(0);
});

test("a tool that the scene does not offer cannot be used", () => {
  const bare = { ...SCENE, tools: [] };
  expect(replay(FILES, bare, [search("notes")]).refusedAt).toBe(0);
  expect(replay(FILES, bare, [{ do: "zip", items: ["a"], name: "a.zip" }]).refusedAt).toBe(0);
  expect(replay(FILES, bare, [go("project"), { do: "share", item: "plan", who: "malo", role: "read" }]).refusedAt).toBe(
    1,
  );
});

test("a free name counts up", () => {
  expect(freeName("a.txt", ["A.TXT", "a (2).txt"])).toBe("a (3).txt");
});

test("replay is the page's state on a scene of the bank, whatever a hand tries", () => {
  const scene = filesScene.parse(simulatorItem("1.2-stockage-05-a").texts.fr.scene);
  const id = fc.constantFrom(...scene.entries.map((entry) => entry.id), "new-1", "new-2", "none");
  const to = fc.constantFrom("fete", "archive", "photos", "online", "computer", "documents", BIN, "none");
  const items = fc.uniqueArray(id, { minLength: 1, maxLength: 3 });
  const clash = fc.constantFrom("replace" as const, "both" as const);
  const name = fc.constantFrom("Planning.ods", "Budget.ods", "x.zip", "Photos", "a/b");
  const lines = fc.uniqueArray(fc.constantFrom("welcome", "books", "raffle-lina", "raffle-karim", "music", "tidy"));
  const who = fc.constantFrom("aya", "malo", "team", "ines");
  const role = fc.constantFrom("read" as const, "edit" as const);
  const as = fc.constantFrom("current" as const, "copy" as const);
  const link = fc.constantFrom(null, {
    audience: "named" as const,
    role: "read" as const,
    until: null,
    password: "",
    download: true,
  });
  const action: fc.Arbitrary<FilesAction> = fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant("go" as const), to }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("folder" as const), name }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("rename" as const), item: id, name }) },
    {
      weight: 6,
      arbitrary: fc.record(
        { do: fc.constantFrom("move" as const, "copy" as const), items, to, clash },
        { requiredKeys: ["do", "items", "to"] },
      ),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("delete" as const), items }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("restore" as const), items }) },
    fc.record({ do: fc.constant("open" as const), item: id }),
    { weight: 4, arbitrary: fc.constant<FilesAction>({ do: "close" }) },
    fc.constant<FilesAction>(search("planning")),
    fc.record({
      do: fc.constant("sort" as const),
      by: fc.constantFrom("name" as const, "bytes" as const),
      down: fc.boolean(),
    }),
    fc.record({ do: fc.constant("zip" as const), items, name }),
    fc.record({ do: fc.constant("unzip" as const), item: id }),
    { weight: 3, arbitrary: fc.record({ do: fc.constant("merge" as const), into: id, from: id, lines }) },
    fc.record({ do: fc.constant("version" as const), item: id, version: fc.constantFrom("v-monday", "new-1"), as }),
    fc.record({ do: fc.constant("share" as const), item: id, who, role }),
    fc.record({ do: fc.constant("inherit" as const), item: id, on: fc.boolean() }),
    fc.record({ do: fc.constant("link" as const), item: id, link }),
  );
  expect(checkLaws({ simulator: FILES, scene, schema: filesAction, action })).toBeGreaterThan(150);
});
