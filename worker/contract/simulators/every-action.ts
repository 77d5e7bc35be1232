import * as z from "zod/mini";
import { browserAction } from "./browser.ts";
import { filesAction } from "./files.ts";
import { imageAction } from "./image.ts";
import { mailboxAction } from "./mailbox.ts";
import { programAction } from "./program.ts";
import { settingsAction } from "./settings.ts";
import { sheetAction } from "./sheet.ts";
import { socialAction } from "./social.ts";

/** What may be done in one simulator or another: the model runs of packs, which `content:check` plays. */
export const actionSchema = z.union([
  browserAction,
  filesAction,
  imageAction,
  mailboxAction,
  programAction,
  settingsAction,
  sheetAction,
  socialAction,
]);
