import type { Language } from "../language.ts";
import type { GreyPng } from "../render/picture.ts";
import codeEn from "./pictures/code-en.bin";
import codeFr from "./pictures/code-fr.bin";
import openEn from "./pictures/open-en.bin";
import openFr from "./pictures/open-fr.bin";
import pauseEn from "./pictures/pause-en.bin";
import pauseFr from "./pictures/pause-fr.bin";
import presenceEn from "./pictures/presence-en.bin";
import presenceFr from "./pictures/presence-fr.bin";
import reportEn from "./pictures/report-en.bin";
import reportFr from "./pictures/report-fr.bin";
import resumeEn from "./pictures/resume-en.bin";
import resumeFr from "./pictures/resume-fr.bin";

/** The screens bundled with the Worker, grey PNGs made by `npm run pictures -- take-kit`. */
const PICTURES: Record<Language, readonly GreyPng[]> = {
  fr: [openFr, presenceFr, codeFr, reportFr, resumeFr, pauseFr],
  en: [openEn, presenceEn, codeEn, reportEn, resumeEn, pauseEn],
};

export function loadPictures(language: Language): readonly GreyPng[] {
  return PICTURES[language];
}
