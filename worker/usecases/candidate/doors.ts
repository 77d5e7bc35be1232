import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { CandidateView } from "#worker/core/session/views.ts";
import type { Deps } from "../deps.ts";
import { attendSession } from "./attend-session.ts";
import { joinSession } from "./join-session.ts";
import { listCertifications } from "./list-certifications.ts";
import { openItemFile } from "./open-item-file.ts";
import { showHome } from "./show-home.ts";

export function candidateDoors(deps: Deps) {
  const attend = (asked: Parameters<typeof attendSession>[0]) => attendSession(asked, deps);
  return {
    attendSession: attend,
    joinSession: (asked: Parameters<typeof joinSession>[0]) => joinSession(asked, deps),
    listCertifications: (asked: Parameters<typeof listCertifications>[0]) => listCertifications(asked, deps),
    openItemFile: (asked: Parameters<typeof openItemFile>[0]) => openItemFile(asked, deps),
    showHome: (asked: Parameters<typeof showHome>[0]) => showHome(asked, deps),
    /** the first screen, before the page has told its device */
    async openRoom(asked: { actor: Actor; sessionNumber: number }): Promise<Result<CandidateView, DomainError>> {
      const identity = await attend(asked);
      if (!identity.ok) return identity;
      const hello = { t: "hello", v: 1, deviceId: null, since: null };
      const [frame] = await deps.live.exchange(asked.sessionNumber, identity.value, hello);
      return frame?.t === "candidate" ? ok(frame.view) : refuse(domainError("NOT_JOINED"));
    },
  };
}
