import type { LiveIdentity } from "#worker/usecases/ports.ts";
import { recallPerson, rememberPerson } from "../store/people.ts";
import type { LiveStorage } from "../store/storage.ts";
import type { Attachment } from "./attachment.ts";
import type { Speaker } from "./to-command.ts";

/** Who speaks in one request; a supervisor's name is remembered for the rows that show it. */
export function speakerOf(storage: LiveStorage, identity: LiveIdentity, deviceId: string | null): Speaker {
  if (identity.role === "candidate") {
    return { role: "candidate", userId: identity.userId, candidateId: identity.candidateId, deviceId };
  }
  const person = { userId: identity.userId, name: identity.name };
  rememberPerson(storage, person);
  return { role: "supervisor", person };
}

/** Who speaks on a socket, after any hibernation: ids from the attachment, the name from storage. */
export function speakerOn(storage: LiveStorage, attachment: Attachment, deviceId: string | null): Speaker {
  const { role, userId, candidateId } = attachment;
  return role === "candidate" && candidateId !== null
    ? { role: "candidate", userId, candidateId, deviceId }
    : { role: "supervisor", person: recallPerson(storage, userId) };
}
