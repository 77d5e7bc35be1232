import { m } from "#app/i18n/paraglide/messages.js";
import { requirePlatform } from "#app/server/require-actor.ts";
import { toDownload } from "#app/server/to-download.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { actWords } from "./+parts/act-words.ts";
import { readActFilter } from "./+parts/read-act-filter.ts";
import type { Route } from "./+types/act-export";

/** The log of acts as a CSV, with the filters of its page. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const filter = readActFilter(new URL(request.url).searchParams);
  const titles = [
    m.desk_file_date(),
    m.desk_file_time(),
    m.desk_act_who(),
    m.desk_act_what(),
    m.jury_session(),
    m.desk_file_candidate(),
    m.jury_reason(),
    m.desk_act_before(),
    m.desk_act_after(),
  ];
  const words = { fileName: m.desk_acts_file(), titles, nameOf: actWords };
  return toDownload(valueOrThrow(await doors.jury.exportActs({ actor, filter, words })));
}
