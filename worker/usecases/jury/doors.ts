import type { Deps } from "../deps.ts";
import { correctIdentity } from "./correct-identity.ts";
import { judgeTest, rescoreTests } from "./judge-test.ts";
import { exportActs, listActs } from "./list-acts.ts";
import { listJudgedSessions } from "./list-sessions.ts";
import { neutraliseQuestion } from "./neutralise-question.ts";
import { publishDue } from "./publish-due.ts";
import { publishSession, publishSessions, unfinaliseSession, unpublishSession } from "./publish-session.ts";
import { scoreDue } from "./score-due.ts";
import { settleReport } from "./settle-report.ts";
import { showJudgedSession } from "./show-session.ts";
import { showJudgedTest } from "./show-test.ts";

/** What the jury does, and the scheduled hand for it. */
export function juryDoors(deps: Deps) {
  return {
    scoreDue: () => scoreDue(deps),
    publishDue: () => publishDue(deps),
    listSessions: (asked: Parameters<typeof listJudgedSessions>[0]) => listJudgedSessions(asked, deps),
    showSession: (asked: Parameters<typeof showJudgedSession>[0]) => showJudgedSession(asked, deps),
    showTest: (asked: Parameters<typeof showJudgedTest>[0]) => showJudgedTest(asked, deps),
    listActs: (asked: Parameters<typeof listActs>[0]) => listActs(asked, deps),
    exportActs: (asked: Parameters<typeof exportActs>[0]) => exportActs(asked, deps),
    settleReport: (asked: Parameters<typeof settleReport>[0]) => settleReport(asked, deps),
    judgeTest: (asked: Parameters<typeof judgeTest>[0]) => judgeTest(asked, deps),
    rescoreTests: (asked: Parameters<typeof rescoreTests>[0]) => rescoreTests(asked, deps),
    neutraliseQuestion: (asked: Parameters<typeof neutraliseQuestion>[0]) => neutraliseQuestion(asked, deps),
    correctIdentity: (asked: Parameters<typeof correctIdentity>[0]) => correctIdentity(asked, deps),
    publishSession: (asked: Parameters<typeof publishSession>[0]) => publishSession(asked, deps),
    publishSessions: (asked: Parameters<typeof publishSessions>[0]) => publishSessions(asked, deps),
    unpublishSession: (asked: Parameters<typeof unpublishSession>[0]) => unpublishSession(asked, deps),
    unfinaliseSession: (asked: Parameters<typeof unfinaliseSession>[0]) => unfinaliseSession(asked, deps),
  };
}
