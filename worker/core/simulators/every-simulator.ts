import type { BrowserAction, BrowserScene } from "./browser/scene.ts";
import type { FilesAction, FilesScene } from "./files/scene.ts";
import type { ImageAction, ImageScene } from "./image/scene.ts";
import type { MailboxAction, MailboxScene } from "./mailbox/scene.ts";
import type { ProgramAction, ProgramScene } from "./program/scene.ts";
import type { ProgramSecret } from "./program/secret.ts";
import type { SettingsAction, SettingsScene } from "./settings/scene.ts";
import type { SheetAction, SheetScene } from "./sheet/scene.ts";
import type { SheetSecret } from "./sheet/secret.ts";
import type { SimulatorName } from "./simulator.ts";
import type { SocialAction, SocialScene } from "./social/scene.ts";

/** name → its scene */
type Scenes = {
  browser: BrowserScene;
  files: FilesScene;
  image: ImageScene;
  mailbox: MailboxScene;
  program: ProgramScene;
  settings: SettingsScene;
  sheet: SheetScene;
  social: SocialScene;
};
/** name → what may be done in it */
export type Actions = {
  browser: BrowserAction;
  files: FilesAction;
  image: ImageAction;
  mailbox: MailboxAction;
  program: ProgramAction;
  settings: SettingsAction;
  sheet: SheetAction;
  social: SocialAction;
};

/** What one item shows, in one language; nothing in it is secret. */
export type Scene = Scenes[SimulatorName];
/** What the key of an item may know of its scene, in one language; it never leaves the server. */
export type Secret = ({ simulator: "program" } & ProgramSecret) | ({ simulator: "sheet" } & SheetSecret);
/** What was done in a simulator, in order. */
export type SimulatorLog = {
  [Name in SimulatorName]: { simulator: Name; actions: Actions[Name][] };
}[SimulatorName];
