import type { Deps } from "../deps.ts";
import { answerQuestion } from "./answer-question.ts";
import { joinPath } from "./join-path.ts";
import { listPaths } from "./list-paths.ts";
import { openPracticeFile } from "./open-practice-file.ts";
import { answerPathQuestion, showPathQuestion } from "./path-question.ts";
import { restartCompetence } from "./restart-competence.ts";
import { sharePath } from "./share-path.ts";
import { showCompetence } from "./show-competence.ts";
import { showHistory } from "./show-history.ts";
import { showNow } from "./show-now.ts";
import { showPath } from "./show-path.ts";
import { showProfile } from "./show-profile.ts";
import { showQuestion } from "./show-question.ts";

type Asked<Verb extends (asked: never, deps: never) => unknown> = Parameters<Verb>[0];

export function practiceDoors(deps: Deps) {
  return {
    answerPathQuestion: (asked: Asked<typeof answerPathQuestion>) => answerPathQuestion(asked, deps),
    answerQuestion: (asked: Asked<typeof answerQuestion>) => answerQuestion(asked, deps),
    joinPath: (asked: Asked<typeof joinPath>) => joinPath(asked, deps),
    listPaths: (asked: Asked<typeof listPaths>) => listPaths(asked, deps),
    openPracticeFile: (asked: Asked<typeof openPracticeFile>) => openPracticeFile(asked, deps),
    restartCompetence: (asked: Asked<typeof restartCompetence>) => restartCompetence(asked, deps),
    sharePath: (asked: Asked<typeof sharePath>) => sharePath(asked, deps),
    showCompetence: (asked: Asked<typeof showCompetence>) => showCompetence(asked, deps),
    showHistory: (asked: Asked<typeof showHistory>) => showHistory(asked, deps),
    showNow: (asked: Asked<typeof showNow>) => showNow(asked, deps),
    showPath: (asked: Asked<typeof showPath>) => showPath(asked, deps),
    showPathQuestion: (asked: Asked<typeof showPathQuestion>) => showPathQuestion(asked, deps),
    showProfile: (asked: Asked<typeof showProfile>) => showProfile(asked, deps),
    showQuestion: (asked: Asked<typeof showQuestion>) => showQuestion(asked, deps),
  };
}
