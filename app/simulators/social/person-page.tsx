import { Ban } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import { shownPosts } from "#worker/core/simulators/social/see-profile.ts";
import { PostCard } from "./post-card.tsx";
import type { SocialPartProps } from "./social-props.ts";

/** Somebody else: who they say they are, their posts, and the button that blocks them. */
export function PersonPage(props: SocialPartProps) {
  const { scene, state, heading, act, say } = props;
  const { page } = state;
  const person = page.kind === "person" ? scene.people.find(({ id }) => id === page.id) : undefined;
  if (person === undefined) return null;
  const isBlocked = state.blocked.includes(person.id);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {person.name}
      </h2>
      <p className="soft">{[person.handle, person.about].filter(Boolean).join(" · ")}</p>
      <div className="soc-tools">
        <button
          type="button"
          className="btn"
          aria-pressed={isBlocked}
          onClick={() => {
            if (act({ do: "block", person: person.id, on: !isBlocked }))
              say(isBlocked ? m.social_unblocked() : m.social_blocked());
          }}
        >
          <Ban className="i" aria-hidden="true" /> {isBlocked ? m.social_unblock() : m.social_block()}
        </button>
      </div>
      {isBlocked ? <p>{m.social_blocked()}</p> : null}
      {shownPosts(state).map((post) => (
        <PostCard key={post.id} post={post} {...props} />
      ))}
    </>
  );
}
