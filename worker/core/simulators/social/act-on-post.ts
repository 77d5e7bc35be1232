import type { SocialAction } from "./scene.ts";
import { shownPosts } from "./see-profile.ts";
import { changePost, type SocialState } from "./state.ts";

type PostAction = Extract<
  SocialAction,
  { do: "show-to" | "delete" | "like" | "share" | "hide" | "capture" | "report" | "tag" }
>;
type ComposerAction = Extract<SocialAction, { do: "compose" | "picture" | "audience" | "publish" }>;

/** What is done to a post that is on screen, with one's own eyes. */
export function actOnPost(state: SocialState, action: PostAction): SocialState | null {
  const { scene } = state;
  const post = state.viewer === null ? shownPosts(state).find(({ id }) => id === action.post) : undefined;
  if (post === undefined) return null;
  const isMine = post.author === scene.me;
  const change = (to: Partial<typeof post>) => changePost(state, post.id, to);
  switch (action.do) {
    case "show-to": {
      const isOther = post.audience !== action.audience && scene.audiences.some(({ id }) => id === action.audience);
      return isMine && isOther ? change({ audience: action.audience }) : null;
    }
    case "delete":
      return isMine ? { ...state, posts: state.posts.filter(({ id }) => id !== post.id) } : null;
    case "like":
      return post.isLiked === action.on ? null : change({ isLiked: action.on });
    case "share": {
      const isKnown = scene.audiences.some(({ id }) => id === action.audience);
      if (isMine || !isKnown || scene.composer === undefined) return null;
      const made = state.made + 1;
      const shared = { ...newPost(state), id: `post-${made}`, text: post.text, audience: action.audience, of: post.id };
      const picture = post.picture === undefined ? {} : { picture: post.picture };
      return { ...state, made, posts: [{ ...shared, ...picture }, ...state.posts] };
    }
    case "hide":
      return isMine ? null : change({ isHidden: true });
    case "capture":
      return isMine || post.isCaptured ? null : change({ isCaptured: true });
    case "report": {
      const isReason = scene.reasons?.some(({ id }) => id === action.reason) === true;
      return isMine || !isReason || post.reportedAs === action.reason ? null : change({ reportedAs: action.reason });
    }
    case "tag": {
      const isSame = action.isAgreed ? post.tag !== "asked" : post.tag === "none";
      return isSame ? null : change({ tag: action.isAgreed ? "shown" : "none" });
    }
  }
}

/** The post being prepared on the feed. */
export function compose(state: SocialState, action: ComposerAction): SocialState | null {
  const { scene, composer } = state;
  if (composer === null || state.page.kind !== "feed") return null;
  switch (action.do) {
    case "compose":
      return composer.text === action.text ? null : { ...state, composer: { ...composer, text: action.text } };
    case "picture": {
      const isThere = action.picture === null || scene.pictures?.some(({ id }) => id === action.picture) === true;
      if (!isThere || composer.picture === action.picture) return null;
      return { ...state, composer: { ...composer, picture: action.picture } };
    }
    case "audience": {
      const isThere = scene.audiences.some(({ id }) => id === action.audience);
      if (!isThere || composer.audience === action.audience) return null;
      return { ...state, composer: { ...composer, audience: action.audience } };
    }
    case "publish": {
      if (composer.text.trim() === "" && composer.picture === null) return null;
      const made = state.made + 1;
      const picture = scene.pictures?.find(({ id }) => id === composer.picture);
      const post = { ...newPost(state), id: `post-${made}`, text: composer.text.trim(), audience: composer.audience };
      const whole = picture === undefined ? post : { ...post, picture };
      return { ...state, made, composer: { ...composer, text: "", picture: null }, posts: [whole, ...state.posts] };
    }
  }
}

function newPost({ scene }: SocialState) {
  return {
    author: scene.me,
    when: "",
    isNew: true,
    isLiked: false,
    isHidden: false,
    isCaptured: false,
    reportedAs: null,
    tag: "none" as const,
    of: null as string | null,
  };
}
