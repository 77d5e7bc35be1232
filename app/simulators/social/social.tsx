import { socialAction, socialScene } from "#worker/contract/simulators/social.ts";
import { SOCIAL } from "#worker/core/simulators/social/play.ts";
import type { SocialAction, SocialScene } from "#worker/core/simulators/social/scene.ts";
import type { SocialState } from "#worker/core/simulators/social/state.ts";
import { PlaySimulator, type SimulatorParts } from "../play-simulator.tsx";
import type { PlayerProps } from "../player.ts";
import { SocialView } from "./social-view.tsx";

const PARTS: SimulatorParts<SocialScene, SocialState, SocialAction> = {
  simulator: SOCIAL,
  sceneSchema: socialScene,
  actionSchema: socialAction,
  titleOf: ({ name }) => name,
  View: SocialView,
};

export default function Social(props: PlayerProps) {
  return <PlaySimulator parts={PARTS} {...props} />;
}
