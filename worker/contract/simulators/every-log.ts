import * as z from "zod/mini";
import { LONGEST_LOG } from "#worker/core/simulators/simulator.ts";
import { browserAction } from "./browser.ts";
import { filesAction } from "./files.ts";
import { imageAction } from "./image.ts";
import { mailboxAction } from "./mailbox.ts";
import { programAction } from "./program.ts";
import { settingsAction } from "./settings.ts";
import { sheetAction } from "./sheet.ts";
import { socialAction } from "./social.ts";

const log = <Action extends z.ZodMiniType>(action: Action) => z.array(action).check(z.maxLength(LONGEST_LOG));
const answer = {
  kind: z.literal("simulator"),
  locale: z.enum(["fr", "en"]),
  seal: z.string().check(z.maxLength(32)),
};

/** What was done in a simulator, as an answer: only actions that its page could send. */
export const simulatorAnswer = z.discriminatedUnion("simulator", [
  z.object({ ...answer, simulator: z.literal("browser"), actions: log(browserAction) }),
  z.object({ ...answer, simulator: z.literal("files"), actions: log(filesAction) }),
  z.object({ ...answer, simulator: z.literal("image"), actions: log(imageAction) }),
  z.object({ ...answer, simulator: z.literal("mailbox"), actions: log(mailboxAction) }),
  z.object({ ...answer, simulator: z.literal("program"), actions: log(programAction) }),
  z.object({ ...answer, simulator: z.literal("settings"), actions: log(settingsAction) }),
  z.object({ ...answer, simulator: z.literal("sheet"), actions: log(sheetAction) }),
  z.object({ ...answer, simulator: z.literal("social"), actions: log(socialAction) }),
]);
