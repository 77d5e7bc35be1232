import { imageAction, imageScene } from "#worker/contract/simulators/image.ts";
import type { ImageState } from "#worker/core/simulators/image/doc.ts";
import { IMAGE } from "#worker/core/simulators/image/play.ts";
import type { ImageAction, ImageScene } from "#worker/core/simulators/image/scene.ts";
import { PlaySimulator, type SimulatorParts } from "../play-simulator.tsx";
import type { PlayerProps } from "../player.ts";
import { ImageView } from "./image-view.tsx";

const PARTS: SimulatorParts<ImageScene, ImageState, ImageAction> = {
  simulator: IMAGE,
  sceneSchema: imageScene,
  actionSchema: imageAction,
  titleOf: ({ name }) => name,
  View: ImageView,
};

export default function ImageEditor(props: PlayerProps) {
  return <PlaySimulator parts={PARTS} {...props} />;
}
