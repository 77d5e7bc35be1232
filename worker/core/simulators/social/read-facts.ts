import type { Facts } from "../simulator.ts";
import { seeProfile } from "./see-profile.ts";
import type { SocialState } from "./state.ts";

/**
 * What rules of a key may look at; everything by its id.
 * - `posts`: those that are still there: id, author, isMine, isNew (published here), text, audience, picture (or null),
 *   of (the post it passes on, or null), tag (none, asked, shown: the account's name on it), isLiked, isHidden,
 *   isCaptured, reportedAs (or null)
 * - `seen`: what each viewer sees of the account's profile: viewer, kind (field, trait, post, tagged), id
 * - `profile`: fields: id, value, audience
 * - `settings`: id, value
 * - `people`: all but the account: id, isBlocked
 * - `groups`: id, members
 * - `comments`: id, verdict (null, publish, correct, refuse, report)
 * - `composer`, one or none: text, picture, audience
 * - `screen`, one: page, person, viewer
 */
export function readFacts(state: SocialState): Facts {
  const { scene, page } = state;
  return {
    posts: state.posts.map((post) => ({
      id: post.id,
      author: post.author,
      isMine: post.author === scene.me,
      isNew: post.isNew,
      text: post.text,
      audience: post.audience,
      picture: post.picture?.id ?? null,
      of: post.of,
      tag: post.tag,
      isLiked: post.isLiked,
      isHidden: post.isHidden,
      isCaptured: post.isCaptured,
      reportedAs: post.reportedAs,
    })),
    seen: scene.viewers.flatMap(({ id: viewer }) =>
      seeProfile(state, viewer).map(({ kind, id }) => ({ viewer, kind, id })),
    ),
    profile: Object.entries(state.fields).map(([id, { value, audience }]) => ({ id, value, audience })),
    settings: Object.entries(state.settings).map(([id, value]) => ({ id, value })),
    people: scene.people
      .filter(({ id }) => id !== scene.me)
      .map(({ id }) => ({ id, isBlocked: state.blocked.includes(id) })),
    groups: Object.entries(state.members).map(([id, members]) => ({ id, members })),
    comments: (scene.moderation?.comments ?? []).map(({ id }) => ({ id, verdict: state.verdicts[id] ?? null })),
    composer: state.composer === null ? [] : [state.composer],
    screen: [{ page: page.kind, person: page.kind === "person" ? page.id : null, viewer: state.viewer }],
  };
}
