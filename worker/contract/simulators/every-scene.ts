import * as z from "zod/mini";
import type { Scene } from "#worker/core/simulators/every-simulator.ts";
import { browserScene } from "./browser.ts";
import { filesScene } from "./files.ts";
import { imageScene } from "./image.ts";
import { mailboxScene } from "./mailbox.ts";
import { programScene } from "./program.ts";
import { settingsScene } from "./settings.ts";
import { sheetScene } from "./sheet.ts";
import { socialScene } from "./social.ts";

/** The scene of any simulator, in one language: what packs hold once expanded. */
export const sceneSchema = z.discriminatedUnion("simulator", [
  browserScene,
  filesScene,
  imageScene,
  mailboxScene,
  programScene,
  settingsScene,
  sheetScene,
  socialScene,
]) satisfies z.ZodMiniType<Scene>;
