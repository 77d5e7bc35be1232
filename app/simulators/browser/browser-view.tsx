import { useEffect, useRef } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { BrowserAction, BrowserScene } from "#worker/core/simulators/browser/scene.ts";
import { type BrowserState, placeOf } from "#worker/core/simulators/browser/state.ts";
import type { ViewProps } from "../player.ts";
import { AnswerSheet } from "./answer-sheet.tsx";
import { BookmarksScreen } from "./bookmarks-screen.tsx";
import type { BrowserProps } from "./browser-props.ts";
import { DataScreen } from "./data-screen.tsx";
import { ExtensionsScreen } from "./extensions-screen.tsx";
import { HistoryScreen } from "./history-screen.tsx";
import { NavigationBar } from "./navigation-bar.tsx";
import { PageScreen } from "./page-screen.tsx";
import { PasswordsScreen } from "./passwords-screen.tsx";
import { ProfilesScreen } from "./profiles-screen.tsx";
import { ResultsScreen } from "./results-screen.tsx";
import { screenTitle } from "./screen-title.ts";
import { SettingsScreen } from "./settings-screen.tsx";

/** The bar above, what is on screen below, and what is to be told beside it. */
export function BrowserView(props: ViewProps<BrowserScene, BrowserState, BrowserAction>) {
  const { state, act, scene } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const hasMoved = useRef(false);
  useEffect(() => {
    if (!hasMoved.current) return;
    hasMoved.current = false;
    heading.current?.focus();
  });
  const go = (action: BrowserAction) => {
    const isDone = act(action);
    hasMoved.current = isDone;
    return isDone;
  };
  const browser: BrowserProps = { ...props, go };
  const title = screenTitle(state);
  return (
    <div className={state.isPrivate ? "web is-private" : "web"}>
      <NavigationBar {...browser} />
      <section className="web-screen" aria-label={m.browser_screen()}>
        <h2 className="web-title" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Screen {...browser} />
      </section>
      {scene.sheet === undefined ? null : <AnswerSheet sheet={scene.sheet} {...browser} />}
    </div>
  );
}

function Screen(props: BrowserProps) {
  const place = placeOf(props.state);
  if (place.at === "page") return <PageScreen address={place.address} {...props} />;
  if (place.at === "results") return <ResultsScreen place={place} {...props} />;
  switch (place.tool) {
    case "history":
      return <HistoryScreen {...props} />;
    case "bookmarks":
      return <BookmarksScreen {...props} />;
    case "data":
      return <DataScreen {...props} />;
    case "passwords":
      return <PasswordsScreen {...props} />;
    case "extensions":
      return <ExtensionsScreen {...props} />;
    case "profiles":
      return <ProfilesScreen {...props} />;
    case "settings":
      return <SettingsScreen {...props} />;
  }
}
