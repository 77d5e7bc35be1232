import { Camera, EyeOff, Flag } from "lucide-react";
import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { Post } from "#worker/core/simulators/social/state.ts";
import type { SocialPartProps } from "./social-props.ts";

/** What one does about a post of somebody else: keep a proof, hide it, report it with a reason. */
export function ReportPanel({ post, scene, act, go, say }: SocialPartProps & { post: Post }) {
  const [reason, setReason] = useState(post.reportedAs ?? "");
  const id = `reseau-${post.id}-motif`;
  const report = () => {
    if (act({ do: "report", post: post.id, reason })) say(m.social_reported());
    else say(m.social_reason_first());
  };
  return (
    <div className="soc-panel">
      <div className="soc-tools">
        <button
          type="button"
          className="btn"
          aria-disabled={post.isCaptured || undefined}
          onClick={() => {
            if (act({ do: "capture", post: post.id })) say(m.social_captured());
          }}
        >
          <Camera className="i" aria-hidden="true" /> {post.isCaptured ? m.social_captured() : m.social_capture()}
        </button>
        <button type="button" className="btn" onClick={() => go({ do: "hide", post: post.id }, m.social_hidden())}>
          <EyeOff className="i" aria-hidden="true" /> {m.social_hide()}
        </button>
      </div>
      {scene.reasons === undefined ? null : (
        <div className="soc-tools">
          <label htmlFor={id}>{m.social_report_reason()}</label>
          <select id={id} className="input" value={reason} onChange={(event) => setReason(event.target.value)}>
            <option value="">{m.social_choose()}</option>
            {scene.reasons.map((one) => (
              <option key={one.id} value={one.id}>
                {one.text}
              </option>
            ))}
          </select>
          <button type="button" className="btn" onClick={report}>
            <Flag className="i" aria-hidden="true" /> {m.social_report()}
          </button>
          {post.reportedAs === null ? null : <span className="soc-small">{m.social_reported()}</span>}
        </div>
      )}
    </div>
  );
}
