import type { FilesAction, FilesScene } from "./files/scene.ts";
import type { MailboxAction, MailboxScene } from "./mailbox/scene.ts";
import type { SettingsAction, SettingsScene } from "./settings/scene.ts";
import type { SimulatorName } from "./simulator.ts";

/** name → its scene */
type Scenes = { files: FilesScene; mailbox: MailboxScene; settings: SettingsScene };
/** name → what may be done in it */
export type Actions = { files: FilesAction; mailbox: MailboxAction; settings: SettingsAction };

/** What one item shows, in one language; nothing in it is secret. */
export type Scene = Scenes[SimulatorName];
/** What was done in a simulator, in order. */
export type SimulatorLog = {
  [Name in SimulatorName]: { simulator: Name; actions: Actions[Name][] };
}[SimulatorName];
