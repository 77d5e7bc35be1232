import type { Locale } from "#worker/core/itembank/item.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import { may } from "#worker/core/people/may.ts";
import type { PersonData, PersonRow } from "#worker/core/people/person-data.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { readWhole } from "../centre/export-journal.ts";
import { openEntries, toJournalLine } from "../centre/journal-lines.ts";
import type { Deps } from "../deps.ts";
import type { Download } from "../file-ports.ts";
import type { PersonLinks, PersonRef } from "../person-ports.ts";
import { makeAct, type Operator } from "../platform/make-act.ts";

const ZONE = "Europe/Paris";

type ExportDeps = Pick<Deps, "persons" | "rooms" | "files" | "clock">;

/** What is kept about the account that asks (GDPR art. 15 and 20). Own data only, so any account may ask. */
export function exportOwnData(
  { actor, language }: { actor: Actor; language: Locale },
  deps: ExportDeps,
): Promise<Result<Download, DomainError>> {
  return makeFile({ ref: { kind: "account", id: actor.userId }, language }, deps);
}

/** The same for anybody, by an operator whom the person asked; written into the acts. Errors: PERSON_NOT_FOUND, the right's. */
export async function exportPerson(
  { actor, ref, language }: { actor: Operator; ref: PersonRef; language: Locale },
  deps: ExportDeps & Pick<Deps, "actBook" | "ids">,
): Promise<Result<Download, DomainError>> {
  const right = may(actor, "account.manage", null);
  if (right !== true) return refuse(domainError(right.refused));
  const made = await makeFile({ ref, language }, deps);
  if (made.ok) await deps.actBook.record(makeAct({ actor, act: "person-exported", subject: ref.id }, deps));
  return made;
}

async function makeFile(
  { ref, language }: { ref: PersonRef; language: Locale },
  deps: ExportDeps,
): Promise<Result<Download, DomainError>> {
  const links = await deps.persons.links(ref);
  if (links === null) return refuse(domainError("PERSON_NOT_FOUND"));
  const data: PersonData = { ...(await deps.persons.read(links)), journal: await readJournals(links, language, deps) };
  const exportedOn = wallTimeAt(deps.clock.nowMs(), ZONE).date;
  return ok({
    contentType: "application/zip",
    disposition: deps.files.disposition(language === "fr" ? "mes-donnees-vigie.zip" : "my-data-vigie.zip"),
    body: deps.files.writePerson(data, { exportedOn, language }),
  });
}

/** Entries about the person or by the person, in words; whoever else took part is told by role alone. */
async function readJournals(
  links: PersonLinks,
  language: Locale,
  deps: Pick<Deps, "persons" | "rooms">,
): Promise<PersonRow[]> {
  const rows: PersonRow[] = [];
  for (const sessionNumber of await deps.persons.rooms(links)) {
    for (const opened of openEntries(await readWhole(sessionNumber, deps))) {
      const { actor, candidateId, effectiveAtMs } = opened.entry;
      const byThem = actor.userId !== null && links.userIds.includes(actor.userId);
      if (!byThem && !(candidateId !== null && links.candidateIds.includes(candidateId))) continue;
      const { what, why, role } = toJournalLine(opened, new Map(), language);
      const atS = Math.floor(effectiveAtMs / 1000);
      rows.push({ session_number: sessionNumber, at_s: atS, role, by_them: byThem, what, words: why });
    }
  }
  return rows;
}
