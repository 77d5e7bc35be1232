import fc from "fast-check";
import { expect, test } from "vitest";
import { checkLaws } from "#test/support/simulator-laws.ts";
import { readSimulatorFiles } from "#worker/content/read-simulator-files.ts";
import { socialAction, socialScene } from "#worker/contract/simulators/social.ts";
import { replay } from "#worker/core/simulators/replay.ts";
import { SOCIAL } from "#worker/core/simulators/social/play.ts";
import type { SocialAction, SocialScene } from "#worker/core/simulators/social/scene.ts";

const SCENE: SocialScene = {
  simulator: "social",
  seed: 1,
  today: "2026-11-26T10:00",
  name: "Compte",
  me: "nour",
  people: [
    { id: "nour", name: "Nour", handle: "@nour" },
    { id: "lou", name: "Lou", handle: "@lou" },
    { id: "max", name: "Max", handle: "@max" },
  ],
  viewers: [
    { id: "stranger", name: "Un inconnu" },
    { id: "friend", name: "Une amie" },
  ],
  audiences: [
    { id: "everyone", name: "Tout le monde", seenBy: ["stranger", "friend"] },
    { id: "friends", name: "Mes amis", seenBy: ["friend"] },
    { id: "me", name: "Moi", seenBy: [] },
  ],
  composer: { text: "Bonjour", picture: null, audience: "everyone" },
  pictures: [{ id: "cat", name: "Chat", alt: "Un chat." }],
  posts: [
    { id: "own", author: "nour", text: "À moi", when: "hier", audience: "everyone" },
    { id: "tagged", author: "lou", text: "Avec Nour", when: "hier", audience: "everyone", tags: ["nour"] },
    {
      id: "asked",
      author: "max",
      text: "Avec Nour aussi",
      when: "hier",
      audience: "everyone",
      tags: ["nour"],
      asksAgreement: true,
    },
  ],
  profile: [
    { id: "name", label: "Pseudonyme", value: "Nour", audience: "everyone", isAlwaysShown: true },
    { id: "phone", label: "Téléphone", value: "06 39 98 00 00", audience: "friends" },
  ],
  settings: [
    {
      id: "account",
      label: "Compte",
      value: "public",
      options: [
        { id: "public", text: "Public" },
        {
          id: "private",
          text: "Privé",
          hides: [
            { what: "posts", from: ["stranger"] },
            { what: "tagged", from: ["stranger"] },
            { what: "found", from: ["stranger"] },
          ],
        },
      ],
    },
  ],
  traits: [{ id: "found", text: "Trouvé par le numéro." }],
  groups: [
    { id: "club", name: "Club", members: ["nour", "max"], isMine: true },
    { id: "class", name: "Classe", members: ["nour", "lou"], isMine: false },
  ],
  moderation: { charter: ["Rester poli."], comments: [{ id: "c1", author: "Zoé", text: "Bravo" }] },
  reasons: [
    { id: "insult", text: "Injure" },
    { id: "spam", text: "Publicité" },
  ],
};

const play = (...actions: SocialAction[]) => replay(SOCIAL, SCENE, actions);
const facts = (...actions: SocialAction[]) => {
  const { state, refusedAt } = play(...actions);
  expect(refusedAt).toBeNull();
  return SOCIAL.facts(state);
};
const page = (name: "feed" | "profile" | "settings" | "groups" | "moderation"): SocialAction => ({
  do: "page",
  page: name,
});
const seenBy = (viewer: string, ...actions: SocialAction[]) =>
  facts(...actions)
    .seen?.filter((one) => one.viewer === viewer)
    .map(({ id }) => id);

test("what the page on screen does not offer cannot be done", () => {
  expect(play({ do: "field-to", field: "phone", audience: "me" }).refusedAt).toBe(0);
  expect(play({ do: "setting", setting: "account", value: "private" }).refusedAt).toBe(0);
  expect(play({ do: "block", person: "max", on: true }).refusedAt).toBe(0);
  expect(play({ do: "delete", post: "tagged" }).refusedAt).toBe(0);
  expect(play({ do: "report", post: "own", reason: "insult" }).refusedAt).toBe(0);
  expect(play({ do: "report", post: "tagged", reason: "none" }).refusedAt).toBe(0);
  expect(play(page("profile"), { do: "field-to", field: "name", audience: "me" }).refusedAt).toBe(1);
  expect(play(page("groups"), { do: "member", group: "class", person: "max", on: true }).refusedAt).toBe(1);
  // Another's eyes look, they do not change.
  const asStranger: SocialAction[] = [page("profile"), { do: "view-as", viewer: "stranger" }];
  expect(play(...asStranger, { do: "delete", post: "own" }).refusedAt).toBe(2);
  expect(play(...asStranger, { do: "field", field: "phone", value: "" }).refusedAt).toBe(2);
});

test("a viewer sees what is for them: fields, own posts, posts that name the account, traits", () => {
  expect(seenBy("stranger")).toEqual(["name", "found", "own", "tagged"]);
  expect(seenBy("friend")).toEqual(["name", "phone", "found", "own", "tagged"]);
  expect(seenBy("stranger", { do: "show-to", post: "own", audience: "friends" })).not.toContain("own");
  expect(seenBy("stranger", { do: "tag", post: "tagged", isAgreed: false })).not.toContain("tagged");
  expect(seenBy("stranger", { do: "tag", post: "asked", isAgreed: true })).toContain("asked");
  const isPrivate: SocialAction[] = [page("settings"), { do: "setting", setting: "account", value: "private" }];
  expect(seenBy("stranger", ...isPrivate)).toEqual(["name"]);
  expect(seenBy("friend", ...isPrivate)).toEqual(["name", "phone", "found", "own", "tagged"]);
  expect(seenBy("friend", page("profile"), { do: "field", field: "phone", value: " " })).not.toContain("phone");
});

test("what is published is for the audience chosen, and the composer is empty again", () => {
  const told = facts({ do: "audience", audience: "friends" }, { do: "picture", picture: "cat" }, { do: "publish" });
  expect(told.posts?.[0]).toMatchObject({
    isMine: true,
    isNew: true,
    text: "Bonjour",
    audience: "friends",
    picture: "cat",
  });
  expect(told.composer).toEqual([{ text: "", picture: null, audience: "friends" }]);
  expect(play({ do: "compose", text: " " }, { do: "publish" }).refusedAt).toBe(1);
});

test("a copy that was shared stays when its source goes", () => {
  const told = facts({ do: "share", post: "tagged", audience: "friends" }, { do: "hide", post: "tagged" });
  expect(told.posts?.find(({ id }) => id === "post-1")).toMatchObject({ of: "tagged", audience: "friends" });
  expect(told.posts?.find(({ id }) => id === "tagged")).toMatchObject({ isHidden: true });
});

test("after its author is blocked a post is out of reach: the proof comes first", () => {
  const block: SocialAction[] = [
    { do: "person", person: "max" },
    { do: "block", person: "max", on: true },
  ];
  const capture: SocialAction = { do: "capture", post: "asked" };
  expect(play(...block, capture).refusedAt).toBe(2);
  const told = facts(capture, { do: "report", post: "asked", reason: "insult" }, ...block);
  expect(told.posts?.find(({ id }) => id === "asked")).toMatchObject({ isCaptured: true, reportedAs: "insult" });
  expect(told.people).toContainEqual({ id: "max", isBlocked: true });
});

test("members of one's own group and decisions about comments", () => {
  const told = facts(
    page("groups"),
    { do: "member", group: "club", person: "lou", on: true },
    { do: "member", group: "club", person: "max", on: false },
    page("moderation"),
    { do: "moderate", comment: "c1", verdict: "refuse" },
    { do: "moderate", comment: "c1", verdict: "publish" },
  );
  expect(told.groups?.[0]).toEqual({ id: "club", members: ["nour", "lou"] });
  expect(told.comments).toEqual([{ id: "c1", verdict: "publish" }]);
  expect(play(page("groups"), { do: "member", group: "club", person: "nour", on: false }).refusedAt).toBe(1);
});

test("hostile actions do not pass the door", () => {
  const passes = (action: unknown) => socialAction.safeParse(action).success;
  expect(passes({ do: "compose", text: "x".repeat(1_001) })).toBe(false);
  expect(passes({ do: "moderate", comment: "c1", verdict: "none" })).toBe(false);
  expect(passes({ do: "publish", audience: "everyone" })).toBe(false);
  expect(passes({ do: "page", page: "admin" })).toBe(false);
});

test("replay is the page's state on the bank's own account, a log out of order is not the one that was sealed", () => {
  const scene = sceneOf("4.2-confidentialite-05-a");
  const post = fc.constantFrom(...scene.posts.map(({ id }) => id), "post-1");
  const audience = fc.constantFrom("everyone", "friends", "me", "none");
  const field = fc.constantFrom("ecole", "naissance", "telephone", "pseudo");
  const action = fc.oneof<fc.Arbitrary<SocialAction>[]>(
    fc.record({ do: fc.constant("page" as const), page: fc.constantFrom("feed", "profile", "settings", "groups") }),
    fc.record({ do: fc.constant("person" as const), person: fc.constantFrom("lou", "nour", "none") }),
    fc.record({ do: fc.constant("view-as" as const), viewer: fc.constantFrom(null, "stranger", "friend") }),
    fc.record({ do: fc.constant("compose" as const), text: fc.constantFrom("", "a", "b") }),
    fc.record({ do: fc.constant("audience" as const), audience }),
    fc.constantFrom<SocialAction[]>({ do: "publish" }),
    fc.record({ do: fc.constant("show-to" as const), post, audience }),
    fc.record({ do: fc.constant("delete" as const), post }),
    fc.record({ do: fc.constant("like" as const), post, on: fc.boolean() }),
    fc.record({ do: fc.constant("share" as const), post, audience }),
    fc.record({ do: fc.constant("tag" as const), post, isAgreed: fc.boolean() }),
    fc.record({ do: fc.constant("block" as const), person: fc.constantFrom("lou", "malo"), on: fc.boolean() }),
    fc.record({ do: fc.constant("field" as const), field, value: fc.constantFrom("", "x") }),
    fc.record({ do: fc.constant("field-to" as const), field, audience }),
    fc.record({
      do: fc.constant("setting" as const),
      setting: fc.constantFrom("compte", "liste", "none"),
      value: fc.constantFrom("prive", "public", "friends", "everyone"),
    }),
  );
  const played = checkLaws({ simulator: SOCIAL, scene, schema: socialAction, action });
  expect(played).toBeGreaterThan(150);
});

function sceneOf(itemId: string): SocialScene {
  const items = readSimulatorFiles() as { id: string; texts: { fr: { scene: unknown } } }[];
  return socialScene.parse(items.find(({ id }) => id === itemId)?.texts.fr.scene);
}
