import fc from "fast-check";
import { expect, test } from "vitest";
import { simulatorItem } from "#test/support/simulator-item.ts";
import { checkLaws } from "#test/support/simulator-laws.ts";
import { browserAction } from "#worker/contract/simulators/browser.ts";
import { BROWSER } from "#worker/core/simulators/browser/play.ts";
import type { BrowserAction, BrowserScene, Filters } from "#worker/core/simulators/browser/scene.ts";
import { resultsOf, summaryOf } from "#worker/core/simulators/browser/search.ts";
import { NO_FILTER } from "#worker/core/simulators/browser/state.ts";
import { replay } from "#worker/core/simulators/replay.ts";

const SITE = "https://www.journal.example/";
const SCENE: BrowserScene = {
  simulator: "browser",
  seed: 1,
  today: "2026-11-26T10:00",
  name: "Navigateur",
  home: SITE,
  engines: [
    { id: "one", name: "Un" },
    { id: "two", name: "Deux" },
  ],
  pages: [
    {
      address: SITE,
      title: "Journal",
      blocks: [
        { kind: "link", id: "to-shop", text: "Boutique", to: "https://boutique.example/" },
        { kind: "picture", id: "photo", alt: "Un phare", picture: "phare" },
        { kind: "text", text: "En-tête cassé", shownWhen: [{ extension: "cadre", on: true }, { isPrivate: false }] },
        { kind: "button", id: "send", text: "Envoyer", shownWhen: [{ field: "agreed", is: true }] },
        { kind: "check", id: "agreed", label: "Accord", value: false },
        {
          kind: "choice",
          id: "how",
          label: "Comment",
          value: "",
          options: [
            { id: "mail", text: "Courriel" },
            { id: "post", text: "Courrier" },
          ],
        },
      ],
      banner: {
        text: "Cookies",
        hasRefuse: true,
        purposes: [
          { id: "needed", label: "Nécessaires", about: "Panier", isNeeded: true },
          { id: "ads", label: "Publicité", about: "Annonces" },
        ],
      },
      cookies: [
        { id: "own", domain: "journal.example", name: "session" },
        { id: "spy", domain: "suivi.pub.example", name: "uid", purpose: "ads" },
        { id: "third", domain: "carte.example", name: "fond" },
      ],
    },
    { address: "https://boutique.example/", title: "Boutique", blocks: [{ kind: "text", text: "Soldes" }] },
    { address: "https://faux.example/", title: "Faux", blocks: [], warning: "Le nom ne correspond pas." },
  ],
  results: [
    { id: "r-ad", address: "https://boutique.example/", title: "Phares en promotion", snippet: "Achetez", ad: "top" },
    {
      id: "r-old",
      address: SITE,
      title: "Le phare d’Eckmühl",
      snippet: "Une tour de pierre",
      date: "2019-05-02",
      language: "fr",
      picture: "phare",
    },
    {
      id: "r-new",
      address: "https://faux.example/",
      title: "Lighthouse",
      snippet: "Le phare vu de la mer",
      date: "2026-11-24",
      language: "en",
      file: "pdf",
    },
  ],
  summaries: [
    { words: ["phare"], sentences: [{ text: "Il mesure 65 m.", source: "r-old" }, { text: "Il est bleu." }] },
  ],
  history: [
    { id: "v1", at: "2026-11-25T14:00", title: "Boutique", address: "https://boutique.example/" },
    { id: "v2", at: "2026-11-26T09:30", title: "Journal", address: SITE },
  ],
  folders: [{ id: "bar", name: "Barre" }],
  bookmarks: [{ id: "b1", title: "Boutique", address: "https://boutique.example/", folder: "bar" }],
  cookies: [{ id: "c1", domain: "boutique.example", name: "panier", at: "2026-11-25T14:00" }],
  logins: [{ id: "l1", site: "boutique.example", user: "lina", password: "abc" }],
  extensions: [{ id: "cadre", name: "Cadre", about: "x", by: "y", rights: [], on: true }],
  profiles: [
    { id: "home", name: "Maison" },
    { id: "school", name: "Lycée" },
  ],
  marking: { label: "Ici" },
};

const play = (...actions: BrowserAction[]) => replay(BROWSER, SCENE, actions);
const facts = (...actions: BrowserAction[]) => BROWSER.facts(play(...actions).state);
const tool = (name: "history" | "bookmarks" | "data" | "passwords" | "extensions" | "profiles" | "settings") =>
  ({ do: "tool", tool: name }) as const;
const idsOf = (name: string, ...actions: BrowserAction[]) => facts(...actions)[name]?.map(({ id }) => id);
const shown = (query: string, filters: Partial<Filters> = {}) => {
  const { top, found } = resultsOf(BROWSER.begin(SCENE), {
    at: "results",
    query,
    filters: { ...NO_FILTER, ...filters },
  });
  return [...top, ...found].map(({ id }) => id);
};

test("what is typed is an address to open, or words to look for", () => {
  expect(facts({ do: "go", text: "boutique.example" }).view?.[0]).toMatchObject({
    address: "https://boutique.example/",
  });
  expect(facts({ do: "go", text: "HTTPS://WWW.boutique.example" }).view?.[0]).toMatchObject({
    site: "boutique.example",
  });
  expect(facts({ do: "go", text: " phare bleu " }).view?.[0]).toMatchObject({ at: "results", query: "phare bleu" });
  expect(facts({ do: "go", text: "ailleurs.example/x" }).view?.[0]).toMatchObject({ address: "ailleurs.example/x" });
  expect(play({ do: "go", text: "  " }).refusedAt).toBe(0);
});

test("a search folds accents and plurals, knows quotation marks, minus, site: and filetype:, and its filters", () => {
  expect(shown("Phares")).toEqual(["r-ad", "r-old", "r-new"]);
  expect(shown("« tour de pierre »")).toEqual(["r-old"]);
  expect(shown('"pierre de tour"')).toEqual([]);
  expect(shown("phare -mer")).toEqual(["r-ad", "r-old"]);
  expect(shown("phare site:journal.example")).toEqual(["r-old"]);
  expect(shown("phare filetype:pdf")).toEqual(["r-new"]);
  expect(shown("phare", { period: "week" })).toEqual(["r-new"]);
  expect(shown("phare", { language: "fr" })).toEqual(["r-old"]);
  expect(shown("phare", { file: "pdf" })).toEqual(["r-new"]);
  expect(shown("girafe")).toEqual([]);
  const state = BROWSER.begin(SCENE);
  expect(summaryOf(state, { at: "results", query: "les Phares", filters: NO_FILTER })?.sentences).toHaveLength(2);
  expect(summaryOf(state, { at: "results", query: "bateau", filters: NO_FILTER })).toBeNull();
});

test("a picture leads to the pages that show it; a result opens its page", () => {
  const byPicture = play({ do: "search-picture", block: "photo" }, { do: "open", id: "r-old" });
  expect(byPicture.refusedAt).toBeNull();
  expect(play({ do: "search-picture", block: "photo" }, { do: "open", id: "r-new" }).refusedAt).toBe(1);
  expect(play({ do: "open", id: "r-old" }).refusedAt).toBe(0);
});

test("a visit is written in the history, unless browsing is private", () => {
  const follow: BrowserAction = { do: "follow", block: "to-shop" };
  expect(idsOf("visits", follow)).toEqual(["new-1", "v2", "v1"]);
  expect(idsOf("visits", { do: "private", on: true }, follow)).toEqual(["v2", "v1"]);
  expect(play(follow, { do: "back" }, { do: "forward" }).refusedAt).toBeNull();
  expect(play({ do: "back" }).refusedAt).toBe(0);
  expect(idsOf("visits", follow, { do: "back" }, { do: "forward" })).toEqual(["new-1", "v2", "v1"]);
});

test("a period is erased to the minute, both ends included, and only what is ticked", () => {
  const erase = (from: string, until: string, what: ("history" | "cookies" | "cache")[]): BrowserAction[] => [
    tool("history"),
    { do: "erase", from, until, what },
  ];
  expect(idsOf("visits", ...erase("2026-11-25T14:00", "2026-11-25T14:00", ["history"]))).toEqual(["v2"]);
  expect(play(...erase("2026-11-25T14:01", "2026-11-26T09:29", ["history", "cookies"])).refusedAt).toBe(1);
  expect(idsOf("cookies", ...erase("2026-11-25T14:00", "2026-11-25T14:00", ["history"]))).toEqual(["c1"]);
  expect(idsOf("cookies", ...erase("2026-11-25T00:00", "2026-11-25T23:59", ["cookies"]))).toEqual([]);
  expect(facts(...erase("2026-11-26T09:00", "2026-11-26T10:00", ["cache"])).browser?.[0]).toMatchObject({
    cached: false,
  });
  expect(idsOf("visits", tool("history"), { do: "forget", visits: ["v1", "none"] })).toEqual(["v2"]);
  expect(play({ do: "forget", visits: ["v1"] }).refusedAt).toBe(0);
});

test("a banner is answered once; the cookies of a purpose wait for it", () => {
  const consent = (...purposes: string[]): BrowserAction => ({ do: "consent", purposes });
  const leave: BrowserAction[] = [{ do: "follow", block: "to-shop" }, { do: "back" }];
  expect(idsOf("cookies", consent())).toEqual(["c1", "own", "third"]);
  expect(idsOf("cookies", consent("ads"))).toEqual(["c1", "own", "spy", "third"]);
  expect(facts(consent("ads")).consents).toEqual([{ site: "journal.example", purposes: ["needed", "ads"] }]);
  expect(play(consent("none")).refusedAt).toBe(0);
  expect(play(consent(), consent("ads")).refusedAt).toBe(1);
  expect(play(...leave, consent()).refusedAt).toBeNull();
});

test("a blocked domain and other sites leave nothing more; deleting is for now only", () => {
  const accept: BrowserAction = { do: "consent", purposes: ["ads"] };
  const block: BrowserAction = { do: "block", domain: "suivi.pub.example", on: true };
  const back: BrowserAction[] = [{ do: "back" }, { do: "reload" }];
  expect(idsOf("cookies", accept, tool("data"), block, ...back)).toEqual(["c1", "own", "third"]);
  expect(play(accept, tool("data"), { do: "drop-cookies", domain: "suivi.pub.example" }, ...back).refusedAt).toBeNull();
  expect(idsOf("cookies", accept, tool("data"), { do: "drop-cookie", id: "spy" }, ...back)).toContain("spy");
  expect(idsOf("cookies", tool("data"), { do: "other-sites", on: false }, { do: "back" }, accept)).toEqual([
    "c1",
    "own",
  ]);
  expect(play(tool("data"), { do: "block", domain: "nowhere.example", on: true }).refusedAt).toBe(1);
});

test("a warning stands before the page until one goes on", () => {
  const go: BrowserAction = { do: "go", text: "faux.example" };
  expect(facts(go).risked).toEqual([]);
  expect(idsOf("visits", go)).toEqual(["v2", "v1"]);
  expect(facts(go, { do: "proceed" }).risked).toEqual([{ site: "faux.example" }]);
  expect(play({ do: "proceed" }).refusedAt).toBe(0);
});

test("a block is there when its conditions are true, and cannot be used before", () => {
  const agree: BrowserAction = { do: "fill", field: "agreed", value: true };
  expect(play({ do: "follow", block: "send" }).refusedAt).toBe(0);
  expect(facts(agree, { do: "follow", block: "send" }).presses).toEqual([{ id: "send", times: 1 }]);
  expect(play({ do: "fill", field: "how", value: "phone" }).refusedAt).toBe(0);
  expect(play({ do: "fill", field: "agreed", value: "true" }).refusedAt).toBe(0);
});

test("bookmarks, logins, extensions and settings change only on their own page", () => {
  expect(idsOf("bookmarks", { do: "add-bookmark", title: " Journal ", folder: "bar" })).toEqual(["b1", "new-1"]);
  expect(play({ do: "add-bookmark", title: "x", folder: "none" }).refusedAt).toBe(0);
  expect(play({ do: "follow", block: "to-shop" }, { do: "add-bookmark", title: "x", folder: "bar" }).refusedAt).toBe(1);
  expect(play({ do: "drop-extension", id: "cadre" }).refusedAt).toBe(0);
  expect(idsOf("extensions", tool("extensions"), { do: "drop-extension", id: "cadre" })).toEqual([]);
  expect(play(tool("passwords"), { do: "save-login", site: "x.example", user: "", password: "p" }).refusedAt).toBe(1);
  expect(play(tool("passwords"), { do: "save-login", id: "l9", site: "x", user: "y", password: "p" }).refusedAt).toBe(
    1,
  );
  expect(facts(tool("settings"), { do: "set-engine", id: "two" }).browser?.[0]).toMatchObject({ engine: "two" });
  expect(play(tool("settings"), { do: "set-engine", id: "three" }).refusedAt).toBe(1);
});

test("what goes to another profile is no longer on the pages of the first", () => {
  const move: BrowserAction[] = [tool("extensions"), { do: "move-to-profile", id: "cadre", profile: "school" }];
  expect(facts(...move).extensions?.[0]).toMatchObject({ profileName: "Lycée" });
  expect(play(...move, { do: "switch-extension", id: "cadre", on: false }).refusedAt).toBe(2);
  const there: BrowserAction[] = [tool("profiles"), { do: "use-profile", id: "school" }, tool("extensions")];
  expect(play(...move, ...there, { do: "switch-extension", id: "cadre", on: false }).refusedAt).toBeNull();
});

test("replay is the page's state, whatever is tried", () => {
  const item = simulatorItem("4.2-traces-02-a");
  const { scene } = item.texts.fr;
  if (scene.simulator !== "browser") throw new Error("its scene is a browser");
  const thing = fc.constantFrom("v07", "v10", "v17", "f1", "f2", "c-ent", "c-panier", "new-1", "r-velo", "none");
  const at = fc.constantFrom("2026-11-25T14:00", "2026-11-25T16:00", "2026-11-26T17:20", "2000-01-01T00:00");
  const tools = fc.constantFrom("history", "bookmarks", "data", "extensions", "settings", "profiles");
  const what = fc.subarray<"history" | "cookies" | "cache">(["history", "cookies", "cache"]);
  const domain = fc.constantFrom("courrier.example", "www.atelier-largile.example", "none.example");
  const text = fc.constantFrom("vélo", "www.velo-repare.example/chaine", "accueil.example", "", "x y z");
  const action: fc.Arbitrary<BrowserAction> = fc.oneof(
    { weight: 4, arbitrary: tools.map((name) => tool(name as "history")) },
    text.map((typed) => ({ do: "go" as const, text: typed })),
    fc.constantFrom("back", "forward", "home", "reload", "proceed").map((name) => ({ do: name as "back" })),
    { weight: 2, arbitrary: thing.map((id) => ({ do: "open" as const, id })) },
    { weight: 3, arbitrary: fc.array(thing, { maxLength: 3 }).map((visits) => ({ do: "forget" as const, visits })) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant("erase" as const), from: at, until: at, what }) },
    thing.map((id) => ({ do: "drop-bookmark" as const, id })),
    thing.map((id) => ({ do: "drop-cookie" as const, id })),
    fc.record({ do: fc.constant("block" as const), domain, on: fc.boolean() }),
    fc.constantFrom("barre", "none").map((folder) => ({ do: "add-bookmark" as const, title: "x", folder })),
    fc.boolean().map((on) => ({ do: "private" as const, on })),
    fc.constantFrom("day", "any", "week").map((value) => ({ do: "filter" as const, filter: "period" as const, value })),
  );
  const played = checkLaws({ simulator: BROWSER, scene, schema: browserAction, action });
  expect(played).toBeGreaterThan(600);
});
