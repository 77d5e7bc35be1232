import { Home, type LucideIcon, MessageSquareWarning, Settings2, UserRound, Users } from "lucide-react";
import { useEffect, useRef } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { SocialPage } from "#worker/core/simulators/social/scene.ts";
import { socialPages } from "#worker/core/simulators/social/state.ts";
import { FeedPage } from "./feed-page.tsx";
import { GroupsPage } from "./groups-page.tsx";
import { ModerationPage } from "./moderation-page.tsx";
import { PersonPage } from "./person-page.tsx";
import { ProfilePage } from "./profile-page.tsx";
import { SettingsPage } from "./settings-page.tsx";
import type { SocialPartProps, SocialProps } from "./social-props.ts";

const PAGES: Record<SocialPage, { name(): string; icon: LucideIcon; View(props: SocialPartProps): React.ReactNode }> = {
  feed: { name: m.social_feed, icon: Home, View: FeedPage },
  profile: { name: m.social_profile, icon: UserRound, View: ProfilePage },
  groups: { name: m.social_groups, icon: Users, View: GroupsPage },
  moderation: { name: m.social_moderation, icon: MessageSquareWarning, View: ModerationPage },
  settings: { name: m.social_settings, icon: Settings2, View: SettingsPage },
};

/** The pages of the network beside the one that is open; on a phone above it. */
export function SocialView(props: SocialProps) {
  const { scene, state, act, say } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const hasMoved = useRef(false);
  useEffect(() => {
    if (hasMoved.current) heading.current?.focus();
    hasMoved.current = false;
  });
  const go: SocialPartProps["go"] = (action, said) => {
    const isDone = act(action);
    hasMoved.current = isDone;
    if (isDone && said !== undefined) say(said);
    return isDone;
  };
  const { page } = state;
  const parts = { ...props, heading, go };
  const Open = page.kind === "person" ? PersonPage : PAGES[page.kind].View;
  return (
    <div className="soc">
      <nav className="sim-pages" aria-label={m.social_pages()}>
        {socialPages(scene).map((kind) => {
          const { name, icon: Icon } = PAGES[kind];
          return (
            <button
              key={kind}
              type="button"
              className="sim-tab"
              aria-current={page.kind === kind ? "page" : undefined}
              onClick={() => go({ do: "page", page: kind })}
            >
              <Icon className="i" aria-hidden="true" /> {name()}
            </button>
          );
        })}
      </nav>
      <div className="soc-page" key={page.kind === "person" ? page.id : page.kind}>
        <Open {...parts} />
      </div>
    </div>
  );
}
