import fc from "fast-check";
import { expect, test } from "vitest";
import { simulatorItem } from "#test/support/simulator-item.ts";
import { checkLaws } from "#test/support/simulator-laws.ts";
import { imageAction, imageScene } from "#worker/contract/simulators/image.ts";
import { beginDoc } from "#worker/core/simulators/image/doc.ts";
import { heightFor, toPicture } from "#worker/core/simulators/image/geometry.ts";
import { IMAGE, offered } from "#worker/core/simulators/image/play.ts";
import { fullName } from "#worker/core/simulators/image/save.ts";
import type { Format, ImageAction, ImageScene, Picture } from "#worker/core/simulators/image/scene.ts";
import { damageOf, weigh } from "#worker/core/simulators/image/weigh.ts";
import { replay } from "#worker/core/simulators/replay.ts";

const PHOTO: Picture = {
  ...{
    id: "photo",
    name: "photo.jpg",
    alt: "Une place",
    width: 2000,
    height: 1000,
    bytes: 700_000,
    nature: "photo",
    units: 200,
  },
  shapes: [{ shape: "rect", x: 0, y: 0, w: 200, h: 100, fill: "#aaccee" }],
  parts: [
    { id: "person", label: "une personne", x: 100, y: 20, w: 20, h: 40 },
    { id: "tree", label: "un arbre", x: 0, y: 0, w: 20, h: 100 },
  ],
  light: -40,
  details: [
    { id: "place", label: "Lieu", value: "Trélan" },
    { id: "date", label: "Date", value: "26/11/2026" },
  ],
  licence: "by-nd",
};
const LOGO: Picture = {
  ...{
    id: "logo",
    name: "logo.png",
    alt: "Un logo",
    width: 400,
    height: 400,
    bytes: 12_000,
    nature: "drawing",
    units: 100,
  },
  shapes: [{ shape: "rect", x: 0, y: 0, w: 100, h: 100, fill: "#ffffff" }],
  colours: [{ id: "white", name: "Blanc", fill: "#ffffff" }],
  licence: "by-sa",
};
const SCENE: ImageScene = {
  ...{ simulator: "image", seed: 1, today: "2026-11-26T10:00", name: "Éditeur", start: "photo" },
  pictures: [PHOTO, LOGO],
};

const play = (...actions: ImageAction[]) => replay(IMAGE, SCENE, actions);
const canvas = (...actions: ImageAction[]) => IMAGE.facts(play(...actions).state).canvas?.[0];
const files = (...actions: ImageAction[]) => IMAGE.facts(play(...actions).state).files;
const save = (name: string, format: Format, more: Partial<Extract<ImageAction, { do: "save" }>> = {}): ImageAction => ({
  ...{ do: "save", name, format, quality: 80, details: true, replaces: false },
  ...more,
});
const layer: ImageAction = { do: "layer", name: "Titre" };
const write = (text: string): ImageAction => ({ do: "write", text, at: "top" });

test("a new size keeps the shape only when both sides follow, to a pixel", () => {
  expect(canvas({ do: "resize", width: 1000, height: 500 })).toMatchObject({ width: 1000, ratio: "kept" });
  expect(canvas({ do: "resize", width: 333, height: 167 })).toMatchObject({ ratio: "kept" });
  expect(canvas({ do: "resize", width: 1000, height: 1000 })).toMatchObject({ ratio: "changed" });
  expect(canvas({ do: "resize", width: 4000, height: 2000 })).toMatchObject({ isEnlarged: true });
  expect(heightFor(beginDoc(PHOTO), 333)).toBe(167);
  expect(play({ do: "resize", width: 2000, height: 1000 }).refusedAt).toBe(0);
});

test("a crop says what is left of each part, also after a turn and a new size", () => {
  expect(canvas()).toMatchObject({ whole: ["person", "tree"], cut: [], isCropped: false });
  expect(canvas({ do: "crop", x: 100, y: 0, w: 1900, h: 1000 })).toMatchObject({
    whole: ["person"],
    cut: ["tree"],
    isCropped: true,
  });
  expect(canvas({ do: "crop", x: 300, y: 0, w: 1700, h: 1000 })).toMatchObject({ out: ["tree"], hidden: ["tree"] });
  // Turned to the right, the left edge is on top: without its first fifth there is no tree.
  const turned: ImageAction[] = [
    { do: "turn", by: 1 },
    { do: "resize", width: 500, height: 1000 },
  ];
  expect(canvas(...turned)).toMatchObject({ width: 500, height: 1000, ratio: "kept", turn: 1 });
  expect(canvas(...turned, { do: "crop", x: 0, y: 200, w: 500, h: 800 })).toMatchObject({
    out: ["tree"],
    whole: ["person"],
  });
  expect(play({ do: "crop", x: 0, y: 0, w: 2000, h: 1000 }).refusedAt).toBe(0);
  expect(play({ do: "crop", x: 1, y: 0, w: 2000, h: 1000 }).refusedAt).toBe(0);
});

test("four quarter turns lead back, and the frame goes with them", () => {
  const rect = { x: 10, y: 20, w: 30, h: 40 };
  const four: ImageAction[] = [1, 1, 1, 1].map((by) => ({ do: "turn", by: by === 1 ? 1 : 2 }));
  expect(canvas(...four)).toEqual(canvas());
  const half = play({ do: "turn", by: 2 }).state.doc ?? beginDoc(PHOTO);
  expect(toPicture(half, rect)).toEqual({ x: 1960, y: 940, w: 30, h: 40 });
});

test("a part is hidden when blur covers nine tenths of what is seen of it", () => {
  expect(canvas({ do: "hide", x: 990, y: 190, w: 220, h: 420 })).toMatchObject({ hidden: ["person"] });
  expect(canvas({ do: "hide", x: 1000, y: 200, w: 200, h: 200 })).toMatchObject({ hidden: [] });
  const twice: ImageAction[] = [
    { do: "hide", x: 1000, y: 200, w: 200, h: 200 },
    { do: "hide", x: 1000, y: 400, w: 200, h: 200 },
  ];
  expect(canvas(...twice)).toMatchObject({ hidden: ["person"] });
  expect(canvas(...twice, { do: "unhide", zone: "new-1" })).toMatchObject({ hidden: [] });
});

test("a text on its layer stays editable in a format with layers only; on the picture nowhere", () => {
  expect(files(layer, write("Fête"), save("a", "ora"))).toMatchObject([
    { text: "Fête", editableText: "Fête", layers: 2 },
  ]);
  expect(files(layer, write("Fête"), save("a", "png"))).toMatchObject([{ text: "Fête", editableText: "", layers: 1 }]);
  expect(files(write("Fête"), save("a", "ora"))).toMatchObject([{ text: "Fête", editableText: "" }]);
  expect(canvas(layer, write("Fete"), write("Fête"))).toMatchObject({ text: "Fête" });
  expect(canvas(layer, write("Fête"), { do: "show", layer: "new-1", on: false })).toMatchObject({ text: "" });
  expect(canvas(layer, write("Fête"), { do: "flatten" })).toMatchObject({ text: "Fête", editableText: "", layers: 1 });
  const reopened = canvas(layer, write("Fête"), save("a", "jpeg"), { do: "reopen", file: "new-2" });
  expect(reopened).toMatchObject({ text: "Fête", layers: 1 });
});

test("the weight follows size, format, quality and what the picture is made of", () => {
  const doc = beginDoc(PHOTO);
  const of = (format: Format, quality: number, nature: Picture["nature"] = "photo") =>
    weigh({ nature, doc, format, quality });
  expect(of("jpeg", 80)).toBe(441_500);
  expect(of("jpeg", 45)).toBe(221_500);
  expect(of("png", 80)).toBe(3_801_500);
  expect(of("png", 80, "drawing")).toBe(141_500);
  expect(of("jpeg", 100)).toBe(1_801_500);
  for (let quality = 0; quality < 100; quality += 5)
    expect(of("jpeg", quality + 5)).toBeGreaterThan(of("jpeg", quality));
  expect([59, 60].map((quality) => damageOf({ nature: "photo", format: "jpeg", quality }))).toEqual(["light", "none"]);
  expect([39, 40].map((quality) => damageOf({ nature: "photo", format: "jpeg", quality }))).toEqual([
    "visible",
    "light",
  ]);
  expect(damageOf({ nature: "drawing", format: "jpeg", quality: 90 })).toBe("light");
});

test("transparency and what the file says of itself are lost or kept by what is saved", () => {
  const clear: ImageAction[] = [
    { do: "list" },
    { do: "open", picture: "logo" },
    { do: "clear", colour: "white", on: true },
  ];
  expect(files(...clear, save("logo net", "png"))).toMatchObject([{ cleared: ["white"] }]);
  expect(files(...clear, save("logo net", "jpeg"))).toMatchObject([{ cleared: [] }]);
  expect(play({ do: "clear", colour: "white", on: true }).refusedAt).toBe(0);
  expect(files({ do: "forget", details: ["place"] }, save("b", "jpeg"))).toMatchObject([{ details: ["date"] }]);
  expect(files(save("b", "jpeg", { details: false }))).toMatchObject([{ details: [] }]);
});

test("a name that is taken is replaced only when that was said, and the original is then lost", () => {
  expect(fullName(" affiche.PNG", "jpeg")).toBe("affiche.jpg");
  expect(fullName("v1.2", "png")).toBe("v1.2.png");
  expect(play(save("PHOTO", "jpeg")).refusedAt).toBe(0);
  expect(play(save("photo", "png", { replaces: true })).refusedAt).toBe(0);
  for (const name of ["", " ", "a/b", "x".repeat(80)]) expect(play(save(name, "png")).refusedAt, name).toBe(0);
  const over = IMAGE.facts(play(save("photo", "jpeg", { replaces: true })).state);
  expect(over.originals).toEqual([
    { id: "photo", isIntact: false },
    { id: "logo", isIntact: true },
  ]);
  expect(files(save("a", "png"), save("A", "png", { replaces: true }))).toMatchObject([{ id: "new-2", name: "A.png" }]);
});

test("the filter of the list lets through what the licence allows; the picture keeps what was done to it", () => {
  const list = (use: "share" | "modify" | "sell") =>
    offered(play({ do: "list" }, { do: "filter", use }).state).map(({ id }) => id);
  expect(list("share")).toEqual(["photo", "logo"]);
  expect(list("modify")).toEqual(["logo"]);
  expect(play({ do: "list" }, { do: "filter", use: "modify" }, { do: "open", picture: "photo" }).refusedAt).toBe(2);
  const back: ImageAction[] = [
    { do: "adjust", what: "light", to: 40 },
    { do: "list" },
    { do: "open", picture: "photo" },
  ];
  expect(canvas(...back)).toMatchObject({ light: 0, licence: "by-nd" });
  expect(play({ do: "filter", use: "share" }).refusedAt).toBe(0);
});

test("a tool that the scene does not offer cannot be used", () => {
  const bare: ImageScene = { ...SCENE, tools: ["resize"] };
  expect(replay(IMAGE, bare, [{ do: "turn", by: 1 }]).refusedAt).toBe(0);
  expect(replay(IMAGE, bare, [save("a", "png")]).refusedAt).toBe(0);
  expect(replay(IMAGE, bare, [{ do: "resize", width: 200, height: 100 }]).refusedAt).toBeNull();
});

test("replay is the page's state on a scene of the bank, whatever a hand tries", () => {
  const scene = imageScene.parse(simulatorItem("3.2-retoucher-06-a").texts.fr.scene);
  const side = fc.constantFrom(1, 300, 800, 1600, 2400, 12_000);
  const rect = { x: fc.constantFrom(0, 10, 500), y: fc.constantFrom(0, 10, 500), w: side, h: side };
  const id = fc.constantFrom("new-1", "new-2", "new-3", "ground", "none");
  const by = fc.constantFrom(1 as const, 2 as const, 3 as const);
  const what = fc.constantFrom("light" as const, "contrast" as const);
  const format = fc.constantFrom<Format[]>("jpeg", "png", "webp", "gif", "ora");
  const name = fc.constantFrom("phare", "affiche", "a/b", "site");
  const action: fc.Arbitrary<ImageAction> = fc.oneof(
    fc.record({ do: fc.constant("crop" as const), ...rect }),
    fc.record({ do: fc.constant("hide" as const), ...rect }),
    fc.record({ do: fc.constant("turn" as const), by }),
    fc.record({ do: fc.constant("resize" as const), width: side, height: side }),
    fc.record({ do: fc.constant("adjust" as const), what, to: fc.constantFrom(-100, 0, 35, 100) }),
    fc.record({ do: fc.constant("unhide" as const), zone: id }),
    fc.record({ do: fc.constant("layer" as const), name: fc.constantFrom("Calque", "") }),
    fc.record({ do: fc.constant("pick" as const), layer: id }),
    fc.record({ do: fc.constant("show" as const), layer: id, on: fc.boolean() }),
    fc.record({ do: fc.constant("drop" as const), layer: id }),
    fc.record({
      do: fc.constant("write" as const),
      text: fc.constantFrom("Portes ouvertes", "", "été"),
      at: fc.constantFrom("top" as const, "bottom" as const),
    }),
    fc.constant<ImageAction>({ do: "flatten" }),
    fc.record({
      do: fc.constant("forget" as const),
      details: fc.constantFrom<string[][]>(["date"], ["none"], ["camera", "date"]),
    }),
    fc.record({
      do: fc.constant("save" as const),
      ...{ name, format, quality: fc.integer({ min: 0, max: 100 }), details: fc.boolean(), replaces: fc.boolean() },
    }),
    fc.record({ do: fc.constant("reopen" as const), file: id }),
    fc.record({ do: fc.constant("lock" as const), on: fc.boolean() }),
  );
  expect(checkLaws({ simulator: IMAGE, scene, schema: imageAction, action })).toBeGreaterThan(150);
});
