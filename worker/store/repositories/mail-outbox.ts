import { desc } from "drizzle-orm";
import type { MailOutbox } from "#worker/usecases/account/ports.ts";
import type { Clock, Ids, Mailer } from "#worker/usecases/ports.ts";
import { openDatabase } from "../open-database.ts";
import { mailOutbox as table } from "../schema/accounts.ts";

/** Mail that stays here: what development and tests read instead of a mailbox. */
export function mailOutbox(db: D1Database, clock: Clock, ids: Ids): Mailer & MailOutbox {
  const database = openDatabase(db);
  return {
    async send({ to, subject, text }) {
      const createdAtS = Math.floor(clock.nowMs() / 1000);
      await database.insert(table).values({ id: ids.newId(), recipient: to, subject, body: text, createdAtS });
    },

    async list(limit) {
      return await database.select().from(table).orderBy(desc(table.createdAtS), desc(table.id)).limit(limit);
    },
  };
}
