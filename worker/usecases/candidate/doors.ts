import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { CandidateView } from "#worker/core/session/views.ts";
import type { Deps } from "../deps.ts";
import { attendSession } from "./attend-session.ts";
import { downloadCertificate } from "./download-certificate.ts";
import { handInAnswer } from "./hand-in-answer.ts";
import { joinSession } from "./join-session.ts";
import { listCertifications } from "./list-certifications.ts";
import { openItemFile } from "./open-item-file.ts";
import { shareCertificate, showShare, withdrawShare } from "./share-certificate.ts";
import { showHome } from "./show-home.ts";

type OpenedRoom = { view: CandidateView; handIn: string };

export function candidateDoors(deps: Deps) {
  const attend = (asked: Parameters<typeof attendSession>[0]) => attendSession(asked, deps);
  return {
    attendSession: attend,
    downloadCertificate: (asked: Parameters<typeof downloadCertificate>[0]) => downloadCertificate(asked, deps),
    shareCertificate: (asked: Parameters<typeof shareCertificate>[0]) => shareCertificate(asked, deps),
    showShare: (asked: Parameters<typeof showShare>[0]) => showShare(asked, deps),
    withdrawShare: (asked: Parameters<typeof withdrawShare>[0]) => withdrawShare(asked, deps),
    handInAnswer: (asked: Parameters<typeof handInAnswer>[0]) => handInAnswer(asked, deps),
    joinSession: (asked: Parameters<typeof joinSession>[0]) => joinSession(asked, deps),
    listCertifications: (asked: Parameters<typeof listCertifications>[0]) => listCertifications(asked, deps),
    openItemFile: (asked: Parameters<typeof openItemFile>[0]) => openItemFile(asked, deps),
    showHome: (asked: Parameters<typeof showHome>[0]) => showHome(asked, deps),
    /** the first screen, before the page has told its device, and the ticket under which its answers may be left */
    async openRoom(asked: { actor: Actor; sessionNumber: number }): Promise<Result<OpenedRoom, DomainError>> {
      const identity = await attend(asked);
      if (!identity.ok) return identity;
      const hello = { t: "hello", v: 1, deviceId: null, since: null };
      const [frame] = await deps.live.exchange(asked.sessionNumber, identity.value, hello);
      if (frame?.t !== "candidate" || identity.value.role !== "candidate") return refuse(domainError("NOT_JOINED"));
      const { userId, candidateId } = identity.value;
      const handIn = await deps.handInTickets.issue({ sessionNumber: asked.sessionNumber, userId, candidateId });
      return ok({ view: frame.view, handIn });
    },
  };
}
