import type { SocialPage, SocialPost, SocialScene, Verdict } from "./scene.ts";

/** A post as the account finds it: `tag` is the account's own name on it. */
export type Post = SocialPost & {
  isNew: boolean;
  isLiked: boolean;
  isHidden: boolean;
  isCaptured: boolean;
  reportedAs: string | null;
  /** asked: waits for the account's agreement; none: not named, or no more */
  tag: "none" | "asked" | "shown";
  /** the post that it passes on */
  of: string | null;
};

export type SocialState = {
  scene: SocialScene;
  page: { kind: SocialPage } | { kind: "person"; id: string };
  /** whose eyes the account's own profile is seen with; null: one's own */
  viewer: string | null;
  composer: { text: string; picture: string | null; audience: string } | null;
  posts: readonly Post[];
  fields: Readonly<Record<string, { value: string; audience: string }>>;
  settings: Readonly<Record<string, string>>;
  members: Readonly<Record<string, readonly string[]>>;
  verdicts: Readonly<Record<string, Verdict>>;
  blocked: readonly string[];
  /** how many posts were made here: the next one's number */
  made: number;
};

export function beginSocial(scene: SocialScene): SocialState {
  const [first] = socialPages(scene);
  return {
    scene,
    page: { kind: first ?? "profile" },
    viewer: null,
    composer: scene.composer ?? null,
    posts: scene.posts.map((post) => asPost(scene, post)),
    fields: Object.fromEntries(scene.profile.map(({ id, value, audience }) => [id, { value, audience }])),
    settings: Object.fromEntries((scene.settings ?? []).map(({ id, value }) => [id, value])),
    members: Object.fromEntries((scene.groups ?? []).map(({ id, members }) => [id, members])),
    verdicts: {},
    blocked: [],
    made: 0,
  };
}

function asPost({ me }: SocialScene, post: SocialPost): Post {
  const isNamed = post.author !== me && post.tags?.includes(me) === true;
  return {
    ...post,
    isNew: false,
    isLiked: false,
    isHidden: false,
    isCaptured: false,
    reportedAs: null,
    tag: isNamed ? (post.asksAgreement === true ? "asked" : "shown") : "none",
    of: null,
  };
}

/** The pages that this scene has, in their order. */
export function socialPages(scene: SocialScene): SocialPage[] {
  const pages: [SocialPage, boolean][] = [
    ["feed", scene.composer !== undefined || scene.posts.some(({ isOffFeed }) => isOffFeed !== true)],
    ["profile", scene.profile.length > 0],
    ["groups", (scene.groups ?? []).length > 0],
    ["moderation", scene.moderation !== undefined],
    ["settings", (scene.settings ?? []).length > 0],
  ];
  return pages.flatMap(([page, isThere]) => (isThere ? [page] : []));
}

export function changePost(state: SocialState, id: string, change: Partial<Post>): SocialState {
  return { ...state, posts: state.posts.map((post) => (post.id === id ? { ...post, ...change } : post)) };
}
