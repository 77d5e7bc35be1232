import { MapPin, Users } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { Post } from "#worker/core/simulators/social/state.ts";
import { AudienceSelect } from "./audience-select.tsx";
import { PictureBox } from "./picture-box.tsx";
import { OthersPostTools, OwnPostTools } from "./post-tools.tsx";
import type { SocialPartProps } from "./social-props.ts";

/** One post: who, when, for whom, what; then what may be done with it, unless it is seen with another's eyes. */
export function PostCard(props: SocialPartProps & { post: Post }) {
  const { post, scene, state, act, say, go } = props;
  const nameOf = (id: string) => scene.people.find((person) => person.id === id)?.name ?? id;
  const author = scene.people.find(({ id }) => id === post.author);
  const isMine = post.author === scene.me;
  const others = (post.tags ?? []).filter((id) => id !== scene.me).map(nameOf);
  const tagged = post.tag === "shown" ? [nameOf(scene.me), ...others] : others;
  const source = post.of === null ? undefined : scene.posts.find(({ id }) => id === post.of);
  const canAct = state.viewer === null;
  return (
    <article className="soc-card" aria-labelledby={`reseau-${post.id}-de`}>
      <header className="soc-head">
        <span className="soc-face" aria-hidden="true">
          {initials(author?.name ?? "")}
        </span>
        <span className="soc-who">
          <b id={`reseau-${post.id}-de`}>
            {isMine || !canAct || author === undefined ? (
              (author?.name ?? post.author)
            ) : (
              <button type="button" className="link" onClick={() => go({ do: "person", person: author.id })}>
                {author.name}
              </button>
            )}
          </b>
          <span className="soc-small">
            {[author?.handle, post.isNew ? m.social_just_now() : post.when, post.mark].filter(Boolean).join(" · ")}
          </span>
        </span>
        {isMine && canAct ? null : (
          <span className="soc-small">{scene.audiences.find(({ id }) => id === post.audience)?.name}</span>
        )}
      </header>
      {source === undefined ? null : (
        <p className="soc-small">{m.social_shared_from({ name: nameOf(source.author) })}</p>
      )}
      <p className="soc-text">{post.text}</p>
      {post.picture === undefined ? null : <PictureBox picture={post.picture} />}
      {post.place === undefined ? null : (
        <p className="soc-small">
          <MapPin className="i" aria-hidden="true" /> {post.place}
        </p>
      )}
      {tagged.length === 0 ? null : (
        <p className="soc-small">
          <Users className="i" aria-hidden="true" /> {m.social_with({ names: tagged.join(", ") })}
        </p>
      )}
      {!canAct ? null : isMine ? (
        <div className="soc-tools">
          <AudienceSelect
            id={`reseau-${post.id}-public`}
            label={m.social_visible_to()}
            scene={scene}
            value={post.audience}
            onChoose={(audience) => {
              if (act({ do: "show-to", post: post.id, audience })) say(m.social_changed());
            }}
          />
          <OwnPostTools {...props} />
        </div>
      ) : (
        <OthersPostTools {...props} />
      )}
    </article>
  );
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.slice(0, 1))
    .join("")
    .slice(0, 2)
    .toUpperCase();
}
