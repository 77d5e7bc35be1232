import type { RefObject } from "react";
import type { SocialAction, SocialScene } from "#worker/core/simulators/social/scene.ts";
import type { SocialState } from "#worker/core/simulators/social/state.ts";
import type { ViewProps } from "../player.ts";

export type SocialProps = ViewProps<SocialScene, SocialState, SocialAction>;
/** `go` acts, then takes the focus to the title of what comes on screen. */
export type SocialPartProps = SocialProps & {
  heading: RefObject<HTMLHeadingElement | null>;
  go(action: SocialAction, said?: string): boolean;
};
