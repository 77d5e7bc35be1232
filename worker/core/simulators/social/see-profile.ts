import type { Post, SocialState } from "./state.ts";

/** One thing of the account's own profile that somebody sees. */
export type Seen =
  | { kind: "field"; id: string }
  | { kind: "post"; id: string }
  | { kind: "tagged"; id: string }
  | { kind: "trait"; id: string };

/** What a viewer sees of the account's profile under its settings of now, in the order of the page. */
export function seeProfile(state: SocialState, viewer: string): Seen[] {
  const { scene, fields } = state;
  const isHidden = (what: string) => hidings(state).some((one) => one.what === what && one.from.includes(viewer));
  const isFor = (audience: string) =>
    scene.audiences.find(({ id }) => id === audience)?.seenBy.includes(viewer) === true;
  const seen: Seen[] = [];
  for (const { id, isAlwaysShown } of scene.profile) {
    const { value = "", audience = "" } = fields[id] ?? {};
    const isOpen = isAlwaysShown === true || (isFor(audience) && !isHidden("fields"));
    if (value.trim() !== "" && isOpen) seen.push({ kind: "field", id });
  }
  for (const { id } of scene.traits ?? []) if (!isHidden(id)) seen.push({ kind: "trait", id });
  for (const post of state.posts) {
    if (!isFor(post.audience)) continue;
    if (post.author === scene.me && !isHidden("posts")) seen.push({ kind: "post", id: post.id });
    if (post.tag === "shown" && !isHidden("tagged")) seen.push({ kind: "tagged", id: post.id });
  }
  return seen;
}

/** The posts on screen: the feed, one's own profile (all of it, or as a viewer sees it), or somebody else's. */
export function shownPosts(state: SocialState): readonly Post[] {
  const { scene, page, viewer, blocked } = state;
  const there = state.posts.filter(({ author, isHidden }) => !isHidden && !blocked.includes(author));
  switch (page.kind) {
    case "feed":
      return there.filter(({ isOffFeed }) => isOffFeed !== true);
    case "person":
      return there.filter(({ author }) => author === page.id);
    case "profile": {
      if (viewer === null) return there.filter(({ author, tag }) => author === scene.me || tag !== "none");
      const ids = seeProfile(state, viewer).flatMap((one) =>
        one.kind === "post" || one.kind === "tagged" ? one.id : [],
      );
      return state.posts.filter(({ id }) => ids.includes(id));
    }
    default:
      return [];
  }
}

function hidings({ scene, settings }: SocialState) {
  return (scene.settings ?? []).flatMap(
    ({ id, options }) => options.find((option) => option.id === settings[id])?.hides ?? [],
  );
}
