import { m } from "#app/i18n/paraglide/messages.js";
import type { ProfileField } from "#worker/core/simulators/social/scene.ts";
import { seeProfile, shownPosts } from "#worker/core/simulators/social/see-profile.ts";
import { KeptText } from "../kept-text.tsx";
import { AudienceSelect } from "./audience-select.tsx";
import { PostCard } from "./post-card.tsx";
import type { SocialPartProps } from "./social-props.ts";

/** One's own profile: to change it, or to see it as somebody else does. */
export function ProfilePage(props: SocialPartProps) {
  const { scene, state, heading, act, say } = props;
  const { viewer } = state;
  const viewers = [{ id: null, name: m.social_myself() }, ...scene.viewers];
  const posts = shownPosts(state);
  const nothing = viewer !== null && seeProfile(state, viewer).length === 0;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {m.social_profile()}
      </h2>
      {scene.viewers.length === 0 ? null : (
        <fieldset className="soc-tools soc-viewers">
          <legend>{m.social_view_as()}</legend>
          {viewers.map(({ id, name }) => (
            <button
              key={id ?? ""}
              type="button"
              className="btn"
              aria-pressed={viewer === id}
              onClick={() => {
                if (act({ do: "view-as", viewer: id })) say(m.social_seen_by({ name }));
              }}
            >
              {name}
            </button>
          ))}
        </fieldset>
      )}
      {viewer === null ? (
        scene.profile.map((field) => <FieldLine key={field.id} field={field} {...props} />)
      ) : (
        <SeenFields viewer={viewer} {...props} />
      )}
      {nothing ? <p className="soft">{m.social_sees_nothing()}</p> : null}
      {posts.length === 0 ? null : <h3 className="set-heading">{m.social_posts()}</h3>}
      {posts.map((post) => (
        <PostCard key={post.id} post={post} {...props} />
      ))}
    </>
  );
}

function FieldLine({ field, scene, state, act, say }: SocialPartProps & { field: ProfileField }) {
  const id = `reseau-champ-${field.id}`;
  const { value = "", audience = "" } = state.fields[field.id] ?? {};
  const set = (to: string) => void act({ do: "field", field: field.id, value: to });
  return (
    <div className="set-line soc-field">
      <label htmlFor={id}>{field.label}</label>
      {field.options === undefined ? (
        <KeptText id={id} text={value} longest={300} onKeep={set} />
      ) : (
        <select id={id} className="input" value={value} onChange={(event) => set(event.target.value)}>
          {field.options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.text}
            </option>
          ))}
        </select>
      )}
      {field.isAlwaysShown === true ? (
        <span className="soc-small">{m.social_always_shown()}</span>
      ) : (
        <AudienceSelect
          id={`${id}-public`}
          label={m.social_field_visible_to({ field: field.label })}
          scene={scene}
          value={audience}
          onChoose={(to) => {
            if (act({ do: "field-to", field: field.id, audience: to })) say(m.social_changed());
          }}
        />
      )}
    </div>
  );
}

function SeenFields({ scene, state, viewer }: SocialPartProps & { viewer: string }) {
  const seen = seeProfile(state, viewer);
  const sees = (kind: "field" | "trait", id: string) => seen.some((one) => one.kind === kind && one.id === id);
  return (
    <>
      <dl className="soc-seen">
        {scene.profile
          .filter(({ id }) => sees("field", id))
          .map(({ id, label, options }) => {
            const value = state.fields[id]?.value ?? "";
            return (
              <div key={id}>
                <dt>{label}</dt>
                <dd>{options?.find((option) => option.id === value)?.text ?? value}</dd>
              </div>
            );
          })}
      </dl>
      {(scene.traits ?? [])
        .filter(({ id }) => sees("trait", id))
        .map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
    </>
  );
}
