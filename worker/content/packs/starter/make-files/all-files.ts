import { AI_ANSWER_FILE } from "./ai-answer-file.ts";
import { COMMUNICATION_FILES } from "./communication-files.ts";
import { CREATION_FILES } from "./creation-files.ts";
import { EQUIPMENT_FILES } from "./equipment-files.ts";
import { INFORMATION_FILES } from "./information-files.ts";
import type { MadeFile } from "./made-file.ts";
import { PROTECTION_FILES } from "./protection-files.ts";
import { REPOSITORY_FILES } from "./repository-files.ts";

/** Every document of the starter pack, made anew: the same bytes each time. */
export const ALL_FILES: MadeFile[] = [
  ...INFORMATION_FILES,
  AI_ANSWER_FILE,
  ...COMMUNICATION_FILES,
  ...REPOSITORY_FILES,
  ...CREATION_FILES,
  ...PROTECTION_FILES,
  ...EQUIPMENT_FILES,
];
