import { betterAccounts } from "#worker/identity/better-accounts.ts";
import { handInTickets } from "#worker/identity/hand-in-tickets.ts";
import { openIdClient } from "#worker/identity/openid/openid-client.ts";
import { apiReader } from "#worker/store/queries/api-reader.ts";
import { figureStore } from "#worker/store/queries/campaign-figures.ts";
import { certificateReader } from "#worker/store/queries/certificates.ts";
import { deskReader } from "#worker/store/queries/desk.ts";
import { ownCertifications } from "#worker/store/queries/own-certifications.ts";
import { personReader } from "#worker/store/queries/person-reader.ts";
import { readinessReader } from "#worker/store/queries/readiness.ts";
import { accountBook } from "#worker/store/repositories/account-book.ts";
import { accountStore } from "#worker/store/repositories/account-store.ts";
import { actStore } from "#worker/store/repositories/act.ts";
import { apiTokenStore } from "#worker/store/repositories/api-token.ts";
import { attemptLimit } from "#worker/store/repositories/attempt-limit.ts";
import { bankVersions } from "#worker/store/repositories/bank-versions.ts";
import { calendarStore } from "#worker/store/repositories/calendar.ts";
import { shareStore } from "#worker/store/repositories/certificate-share.ts";
import { statusStore } from "#worker/store/repositories/certificate-status.ts";
import { erasureStore } from "#worker/store/repositories/erasure.ts";
import { establishmentBook } from "#worker/store/repositories/establishment-book.ts";
import { juryStore } from "#worker/store/repositories/jury.ts";
import { machineChecks } from "#worker/store/repositories/machine-check.ts";
import { mailOutbox } from "#worker/store/repositories/mail-outbox.ts";
import { openIdLinks } from "#worker/store/repositories/open-id-link.ts";
import { pathStore } from "#worker/store/repositories/path.ts";
import { practiceStore } from "#worker/store/repositories/practice.ts";
import { publicationStore } from "#worker/store/repositories/publication.ts";
import { retentionStore } from "#worker/store/repositories/retention.ts";
import { scoringStore } from "#worker/store/repositories/scoring.ts";
import { sessionDoors } from "#worker/store/repositories/session-door.ts";
import { settingStore } from "#worker/store/repositories/setting.ts";
import { teamStore } from "#worker/store/repositories/team.ts";
import type { Deps } from "#worker/usecases/deps.ts";
import { connectBells } from "./connect-bells.ts";
import { connectCredentials } from "./connect-credentials.ts";
import { connectLiveRooms } from "./connect-live-rooms.ts";
import { connectMailer } from "./connect-mailer.ts";
import { connectPacks } from "./connect-packs.ts";
import { connectStaff } from "./connect-staff.ts";

const SHORTEST_SECRET = 32;

export function buildDeps(env: Env): Deps {
  // Fail closed: with no secret, or a short one, anybody could make a login.
  if ((env.BETTER_AUTH_SECRET ?? "").length < SHORTEST_SECRET)
    throw new Error("BETTER_AUTH_SECRET is missing or too short");
  const clock: Deps["clock"] = { nowMs: () => Date.now() };
  const ids: Deps["ids"] = { newId: () => crypto.randomUUID() };
  const outbox = mailOutbox(env.DB, clock, ids);
  const live = connectLiveRooms(env);
  const bells = connectBells(env);
  const accounts = betterAccounts({ db: env.DB, secret: env.BETTER_AUTH_SECRET, origin: env.APP_ORIGIN });
  const attempts = attemptLimit(env.DB, env.BETTER_AUTH_SECRET);
  const accountRows = accountStore(env.DB, ids.newId);
  return {
    ...connectStaff(env, { accounts, accountStore: accountRows, attempts, clock }),
    clock,
    ids,
    chance: { randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)) },
    rooms: live,
    live,
    bells,
    bellDoor: bells,
    sessionDoors: sessionDoors(env.DB),
    ownCertifications: ownCertifications(env.DB),
    certificates: certificateReader(env.DB),
    shares: shareStore(env.DB),
    credentials: connectCredentials(env),
    persons: personReader(env.DB),
    statuses: statusStore(env.DB),
    erasures: erasureStore(env.DB),
    handInTickets: handInTickets(env.BETTER_AUTH_SECRET),
    readiness: readinessReader(env.DB),
    paths: pathStore(env.DB),
    practice: practiceStore(env.DB),
    scoring: scoringStore(env.DB),
    publication: publicationStore(env.DB),
    jury: juryStore(env.DB),
    actBook: actStore(env.DB),
    establishmentBook: establishmentBook(env.DB),
    accountBook: accountBook(env.DB, env.BETTER_AUTH_SECRET),
    bankVersions: bankVersions(env.DB),
    packs: connectPacks(),
    figures: figureStore(env.DB),
    desk: deskReader(env.DB),
    settings: settingStore(env.DB),
    machineChecks: machineChecks(env.DB),
    team: teamStore(env.DB),
    retention: retentionStore(env.DB),
    apiTokens: apiTokenStore(env.DB),
    apiReader: apiReader(env.DB),
    calendar: calendarStore(env.DB),
    mailer: env.MAIL_MODE === "local" ? outbox : connectMailer(env),
    outbox,
    accounts,
    accountStore: accountRows,
    attempts,
    openId: openIdClient({ env, secret: env.BETTER_AUTH_SECRET, origin: env.APP_ORIGIN, nowMs: clock.nowMs }),
    openIdLinks: openIdLinks(env.DB, ids.newId),
    origin: env.APP_ORIGIN,
  };
}
