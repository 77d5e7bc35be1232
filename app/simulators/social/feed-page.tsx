import { m } from "#app/i18n/paraglide/messages.js";
import { shownPosts } from "#worker/core/simulators/social/see-profile.ts";
import { Composer } from "./composer.tsx";
import { PostCard } from "./post-card.tsx";
import type { SocialPartProps } from "./social-props.ts";

/** What is being prepared, then the posts of all. */
export function FeedPage(props: SocialPartProps) {
  return (
    <>
      <h2 ref={props.heading} tabIndex={-1}>
        {m.social_feed()}
      </h2>
      <Composer {...props} />
      {shownPosts(props.state).map((post) => (
        <PostCard key={post.id} post={post} {...props} />
      ))}
    </>
  );
}
