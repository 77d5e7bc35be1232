import { ArrowLeft, ArrowRight, House, RotateCw, VenetianMask } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { BrowserAction } from "#worker/core/simulators/browser/scene.ts";
import { placeOf } from "#worker/core/simulators/browser/state.ts";
import { AddressField } from "./address-field.tsx";
import { BookmarkStar } from "./bookmark-star.tsx";
import type { BrowserProps } from "./browser-props.ts";
import { toolName } from "./screen-title.ts";
import { SiteInfo } from "./site-info.tsx";
import { ToolMenu } from "./tool-menu.tsx";

/** Back, forward, reload, home; the address with what is known of the site; bookmarks; the menu of tools. */
export function NavigationBar(props: BrowserProps) {
  const { state, go, act, say } = props;
  const place = placeOf(state);
  const steps: { name: string; Icon: typeof House; isOff: boolean; press(): void }[] = [
    step(m.browser_back(), ArrowLeft, state.here === 0, { do: "back" }),
    step(m.browser_forward(), ArrowRight, state.here + 1 >= state.trail.length, { do: "forward" }),
    {
      name: m.browser_reload(),
      Icon: RotateCw,
      isOff: place.at !== "page",
      press: () => {
        act({ do: "reload" });
        say(m.browser_reloaded());
      },
    },
    step(m.browser_home(), House, false, { do: "home" }),
  ];
  function step(name: string, Icon: typeof House, isOff: boolean, action: BrowserAction) {
    return { name, Icon, isOff, press: () => void go(action) };
  }
  const shown =
    place.at === "page"
      ? place.address
      : place.at === "results"
        ? place.query
        : `${m.browser_own()}${toolName(place.tool)}`;
  return (
    <div className="web-bar">
      <div className="web-steps">
        {steps.map(({ name, Icon, isOff, press }) => (
          <button
            key={name}
            type="button"
            className="web-icon"
            aria-label={name}
            title={name}
            aria-disabled={isOff || undefined}
            onClick={() => (isOff ? undefined : press())}
          >
            <Icon className="i" aria-hidden="true" />
          </button>
        ))}
      </div>
      <div className="web-address">
        {place.at === "page" ? <SiteInfo key={`site ${place.address}`} address={place.address} {...props} /> : null}
        <AddressField key={`typed ${shown}`} shown={shown} {...props} />
        {place.at === "page" ? <BookmarkStar key={`star ${place.address}`} address={place.address} {...props} /> : null}
      </div>
      {state.isPrivate ? (
        <span className="web-tag">
          <VenetianMask className="i" aria-hidden="true" /> {m.browser_private()}
        </span>
      ) : null}
      <ToolMenu {...props} />
    </div>
  );
}
