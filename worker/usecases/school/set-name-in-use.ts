import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";

const LONGEST = 255;

/**
 * What the school calls a pupil, in lists, on slips and sheets and in the room. The civil status stays: it is typed to
 * join a session and printed on a certificate. An empty field gives the roll's name back.
 * Errors, all at once: FIELD_TOO_LONG {field, max}; PUPIL_NOT_FOUND, those of the right.
 */
export async function setNameInUse(
  asked: { actor: Actor; establishmentId: string; pupilId: string; lastName: string; firstName: string },
  deps: Pick<Deps, "establishments" | "pupils" | "pupilPages" | "rooms" | "ids" | "clock">,
): Promise<Result<null, DomainError[]>> {
  const opened = await openEstablishment(asked, "pupil.help", deps);
  if (!opened.ok) return refuse([opened.error]);
  const [pupil] = await deps.pupils.details(asked.establishmentId, [asked.pupilId]);
  if (pupil === undefined) return refuse([domainError("PUPIL_NOT_FOUND")]);
  const typed = { lastName: clean(asked.lastName), firstName: clean(asked.firstName) };
  const tooLong = (["lastName", "firstName"] as const).filter((field) => typed[field].length > LONGEST);
  if (tooLong.length > 0) return refuse(tooLong.map((field) => domainError("FIELD_TOO_LONG", { field, max: LONGEST })));
  const name = { lastName: typed.lastName || null, firstName: typed.firstName || null };
  const isGivenBack = name.lastName === null && name.firstName === null;
  await deps.pupilPages.call(pupil.id, name, {
    id: deps.ids.newId(),
    pupilId: pupil.id,
    kind: "called",
    by: asked.actor.userId,
    atS: Math.floor(deps.clock.nowMs() / 1000),
    detail: isGivenBack ? null : `${name.lastName ?? pupil.birthLastName} ${name.firstName ?? pupil.birthFirstName}`,
  });
  for (const number of await deps.pupilPages.openSessions([pupil.id])) await deps.rooms.refresh(number);
  return ok(null);
}

function clean(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
