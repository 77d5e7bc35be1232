import type { Deps } from "../deps.ts";
import { answerQuestion } from "./answer-question.ts";
import { openPracticeFile } from "./open-practice-file.ts";
import { restartCompetence } from "./restart-competence.ts";
import { showCompetence } from "./show-competence.ts";
import { showProfile } from "./show-profile.ts";
import { showQuestion } from "./show-question.ts";

type Asked<Verb extends (asked: never, deps: never) => unknown> = Parameters<Verb>[0];

export function practiceDoors(deps: Deps) {
  return {
    answerQuestion: (asked: Asked<typeof answerQuestion>) => answerQuestion(asked, deps),
    openPracticeFile: (asked: Asked<typeof openPracticeFile>) => openPracticeFile(asked, deps),
    restartCompetence: (asked: Asked<typeof restartCompetence>) => restartCompetence(asked, deps),
    showCompetence: (asked: Asked<typeof showCompetence>) => showCompetence(asked, deps),
    showProfile: (asked: Asked<typeof showProfile>) => showProfile(asked, deps),
    showQuestion: (asked: Asked<typeof showQuestion>) => showQuestion(asked, deps),
  };
}
