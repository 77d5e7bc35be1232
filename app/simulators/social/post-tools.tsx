import { Heart, Share2, Trash2 } from "lucide-react";
import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { Post } from "#worker/core/simulators/social/state.ts";
import { AudienceSelect } from "./audience-select.tsx";
import { ReportPanel } from "./report-panel.tsx";
import type { SocialPartProps } from "./social-props.ts";

type ToolProps = SocialPartProps & { post: Post };

/** Delete, which asks in its own place. */
export function OwnPostTools({ post, go }: ToolProps) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <button type="button" className="btn quiet" onClick={() => setAsking(true)}>
        <Trash2 className="i" aria-hidden="true" /> {m.social_delete()}
      </button>
    );
  return (
    <fieldset className="soc-ask" aria-label={m.social_delete_ask()}>
      <span>{m.social_delete_ask()}</span>
      {/* biome-ignore lint/a11y/noAutofocus: the question has just been asked by the button in this place */}
      <button type="button" className="btn" autoFocus onClick={() => setAsking(false)}>
        {m.social_keep()}
      </button>
      <button
        type="button"
        className="btn main"
        onClick={() => go({ do: "delete", post: post.id }, m.social_deleted())}
      >
        {m.social_delete()}
      </button>
    </fieldset>
  );
}

/** Like, share, one's own name on it; hide, capture and report under "Plus". */
export function OthersPostTools(props: ToolProps) {
  const { post, scene, act, go, say } = props;
  const [asked, setAsked] = useState<"share" | "more" | null>(null);
  const toggle = (what: "share" | "more") => setAsked(asked === what ? null : what);
  const [audience, setAudience] = useState(scene.composer?.audience ?? scene.audiences[0]?.id ?? "");
  const tag = (isAgreed: boolean) => {
    if (act({ do: "tag", post: post.id, isAgreed })) say(isAgreed ? m.social_tag_shown() : m.social_tag_gone());
  };
  return (
    <>
      {post.tag === "asked" ? (
        <div className="soc-tools">
          <span>{m.social_tag_asked()}</span>
          <button type="button" className="btn" onClick={() => tag(true)}>
            {m.social_tag_agree()}
          </button>
          <button type="button" className="btn" onClick={() => tag(false)}>
            {m.social_tag_refuse()}
          </button>
        </div>
      ) : null}
      <div className="soc-tools">
        <button
          type="button"
          className="btn quiet"
          aria-pressed={post.isLiked}
          onClick={() => act({ do: "like", post: post.id, on: !post.isLiked })}
        >
          <Heart className={post.isLiked ? "i is-on" : "i"} aria-hidden="true" /> {m.social_like()}
        </button>
        {scene.composer === undefined ? null : (
          <button type="button" className="btn quiet" aria-expanded={asked === "share"} onClick={() => toggle("share")}>
            <Share2 className="i" aria-hidden="true" /> {m.social_share()}
          </button>
        )}
        {post.tag === "shown" ? (
          <button type="button" className="btn quiet" onClick={() => tag(false)}>
            {m.social_tag_remove()}
          </button>
        ) : null}
        <button type="button" className="btn quiet" aria-expanded={asked === "more"} onClick={() => toggle("more")}>
          {m.social_more()}
        </button>
      </div>
      {asked === "share" ? (
        <div className="soc-tools">
          <AudienceSelect
            id={`reseau-${post.id}-partage`}
            label={m.social_visible_to()}
            scene={scene}
            value={audience}
            onChoose={setAudience}
          />
          <button
            type="button"
            className="btn main"
            onClick={() => {
              setAsked(null);
              go({ do: "share", post: post.id, audience }, m.social_shared());
            }}
          >
            {m.social_share_now()}
          </button>
        </div>
      ) : null}
      {asked === "more" ? <ReportPanel {...props} /> : null}
    </>
  );
}
