import { settingsAction, settingsScene } from "#worker/contract/simulators/settings.ts";
import { SETTINGS, type SettingsState } from "#worker/core/simulators/settings/play.ts";
import type { SettingsAction, SettingsScene } from "#worker/core/simulators/settings/scene.ts";
import { PlaySimulator, type SimulatorParts } from "../play-simulator.tsx";
import type { PlayerProps } from "../player.ts";
import { SettingsView } from "./settings-view.tsx";

const PARTS: SimulatorParts<SettingsScene, SettingsState, SettingsAction> = {
  simulator: SETTINGS,
  sceneSchema: settingsScene,
  actionSchema: settingsAction,
  titleOf: ({ name }) => name,
  View: SettingsView,
};

export default function Settings(props: PlayerProps) {
  return <PlaySimulator parts={PARTS} {...props} />;
}
