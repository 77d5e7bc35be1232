import { type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import type { PersonRow } from "#worker/core/people/person-data.ts";
import type { PersonLinks, PersonReader } from "#worker/usecases/person-ports.ts";
import { jsonList } from "../json-list.ts";
import { openDatabase } from "../open-database.ts";
import { personLinks } from "./person-links.ts";
import { ownActs, personSections } from "./person-sections.ts";

const rows = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])));
const numbers = z.array(z.object({ number: z.number() }));
const born = z.array(
  z.object({
    id: z.string(),
    userId: z.string().nullable(),
    kind: z.enum(["pupil", "candidate"]),
    lastName: z.string(),
    firstName: z.string(),
    establishment: z.string(),
    sessionNumber: z.number().nullable(),
  }),
);
const JSON_FIELD = /_json$/;

/** Everything that D1 holds of one person; hashes, tokens, other people and unpublished results stay out. */
export function personReader(db: D1Database): PersonReader {
  const database = openDatabase(db);
  return {
    links: (ref) => personLinks(db, ref),

    async read(links) {
      const read = async (query: SQL) => rows.parse(await database.all(query)).map(openRow);
      const sections = personSections(links);
      return {
        account: await read(sections.account),
        open_ids: await read(sections.open_ids),
        logins: await read(sections.logins),
        mails: await read(sections.mails),
        memberships: await read(sections.memberships),
        invitations: await read(sections.invitations),
        roll: await read(sections.roll),
        roll_copies: await read(sections.roll_copies),
        roll_events: await read(sections.roll_events),
        needs: await read(sections.needs),
        levels: await read(sections.levels),
        answers: await read(sections.answers),
        paths: await read(sections.paths),
        enrolments: await read(sections.enrolments),
        tests: await read(sections.tests),
        test_answers: await read(sections.test_answers),
        reports: await read(sections.reports),
        results: await read(sections.results),
        judgements: await read(sections.judgements),
        certificates: await read(sections.certificates),
        shares: await read(sections.shares),
        acts: await read(sections.acts),
        supervised: await read(sections.supervised),
        own_acts: byInstant((await Promise.all(ownActs(links).map(read))).flat()),
      };
    },

    async bornOn(birthdate) {
      const found =
        await database.all(sql`select pupil.id, pupil.user_id as userId, 'pupil' as kind, last_name as lastName,
        first_name as firstName, establishment.name as establishment, null as sessionNumber from pupil
        join establishment on establishment.id = establishment_id where birth_date = ${birthdate} and merged_into is null
        union all select candidate.id, candidate.user_id, 'candidate', last_name, first_name, establishment.name, session.number
        from candidate join certification_session as session on session.number = candidate.session_number
        join establishment on establishment.id = session.establishment_id
        where birth_date = ${birthdate} and pupil_id is null and erased_at_s is null`);
      return born.parse(found).map(({ id, userId, kind, lastName, firstName, establishment, sessionNumber }) => ({
        ref: userId === null ? { kind, id } : { kind: "account" as const, id: userId },
        lastName,
        firstName,
        birthdate,
        place: { establishment, sessionNumber },
      }));
    },

    async rooms(links) {
      return numbers.parse(await database.all(roomsOf(links))).map(({ number }) => number);
    },
  };
}

/** Sessions where they were enrolled, supervised, or finalised; a room that is gone has nothing more to say. */
function roomsOf({ userIds, candidateIds }: PersonLinks): SQL {
  const users = jsonList(userIds);
  return sql`select session_number as number from candidate where id in ${jsonList(candidateIds)}
    union select session_number from supervisor_access where user_id in ${users}
    union select number from certification_session where finalised_by in ${users}
    except select session_number from forgotten_room order by 1`;
}

function byInstant(acts: readonly PersonRow[]): PersonRow[] {
  return acts.toSorted((one, other) => Number(one.at_s) - Number(other.at_s));
}

/** A text of JSON becomes what it says. */
function openRow(row: Record<string, string | number | null>): PersonRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) =>
      JSON_FIELD.test(name) && typeof value === "string"
        ? [name.replace(JSON_FIELD, ""), z.json().parse(JSON.parse(value))]
        : [name.replace(JSON_FIELD, ""), value],
    ),
  );
}
