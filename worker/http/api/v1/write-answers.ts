import type * as z from "zod";
import type { ownerAnswer, resultAnswer, sessionAnswer } from "#worker/contract/http/api-answers.ts";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import type { ReadableResult } from "#worker/usecases/api/list-published-results.ts";
import type { TokenOwner } from "#worker/usecases/api/show-token-owner.ts";
import type { ListedSession } from "#worker/usecases/api-ports.ts";

// From what use cases give to what the contract promises: field by field, so that nothing leaves by accident.

export function writeOwner({ establishment, scopes, expiresAtS }: TokenOwner): z.infer<typeof ownerAnswer> {
  const { uai, name, kind, timeZone } = establishment;
  return { uai, name, kind, timeZone, token: { scopes, expiresAt: instant(expiresAtS) } };
}

export function writeSession(session: ListedSession): z.infer<typeof sessionAnswer> {
  const { number, site, room, date, time, enrolled, tested, publishedAtS } = session;
  const publishedAt = publishedAtS === null ? null : instant(publishedAtS);
  return { number, site, room, date, time, status: statusOf(session), enrolled, tested, publishedAt };
}

export function writeResult(result: ReadableResult): z.infer<typeof resultAnswer> {
  const { birthDate, birthPlace, nationalStudentId, externalId, competenceLevels } = result;
  const isValidated = result.status === "validated";
  return {
    certificationNumber: result.certificationNumber,
    sessionNumber: result.sessionNumber,
    sessionDate: result.sessionDate,
    lastName: result.lastName,
    firstName: result.firstName,
    class: result.division,
    identity: result.mayNameIdentity ? { birthDate, birthPlace, nationalStudentId, externalId } : null,
    status: result.status,
    reason: result.commentKey,
    score: result.score,
    globalLevel: result.globalLevel,
    competences: isValidated ? COMPETENCES.map((code) => ({ code, level: competenceLevels[code] ?? null })) : [],
    isProvisional: result.isProvisional,
    verificationCode: result.verificationCode,
    startedAt: instant(result.startedAtS),
    publishedAt: instant(result.publishedAtS),
    changedAt: instant(result.changedAtS),
  };
}

function statusOf({ publishedAtS, finalisedAtS, firstStartedAtS }: ListedSession) {
  if (publishedAtS !== null) return "published";
  if (finalisedAtS !== null) return "finalised";
  return firstStartedAtS === null ? "planned" : "started";
}

function instant(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}
