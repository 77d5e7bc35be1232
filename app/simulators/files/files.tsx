import { filesAction, filesScene } from "#worker/contract/simulators/files.ts";
import { FILES } from "#worker/core/simulators/files/play.ts";
import type { FilesAction, FilesScene } from "#worker/core/simulators/files/scene.ts";
import type { FilesState } from "#worker/core/simulators/files/tree.ts";
import { PlaySimulator, type SimulatorParts } from "../play-simulator.tsx";
import type { PlayerProps } from "../player.ts";
import { FilesView } from "./files-view.tsx";

const PARTS: SimulatorParts<FilesScene, FilesState, FilesAction> = {
  simulator: FILES,
  sceneSchema: filesScene,
  actionSchema: filesAction,
  titleOf: ({ name }) => name,
  View: FilesView,
};

export default function Files(props: PlayerProps) {
  return <PlaySimulator parts={PARTS} {...props} />;
}
