import type { SettingsState } from "#worker/core/simulators/settings/play.ts";
import type { SettingsAction, SettingsScene } from "#worker/core/simulators/settings/scene.ts";
import type { ViewProps } from "../player.ts";

export type SettingsProps = ViewProps<SettingsScene, SettingsState, SettingsAction>;
