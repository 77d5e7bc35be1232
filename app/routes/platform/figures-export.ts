import { formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { requirePlatform } from "#app/server/require-actor.ts";
import { toDownload } from "#app/server/to-download.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { ESTABLISHMENT_KINDS } from "#worker/core/people/establishment-kind.ts";
import { academyWords } from "./+parts/academy-words.ts";
import { ESTABLISHMENT_KIND_WORDS } from "./+parts/establishment-kind-words.ts";
import type { Route } from "./+types/figures-export";

/** A campaign by kind, académie and week as a CSV, with the filters of its page. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const query = new URL(request.url).searchParams;
  const kind = ESTABLISHMENT_KINDS.find((one) => one === query.get("type")) ?? null;
  const words = {
    fileName: (year: number) => m.desk_figures_file({ year }),
    titles: [
      m.desk_figures_cut(),
      m.desk_figures_value(),
      m.calendar_kind(),
      m.desk_slice_sessions(),
      m.desk_candidates(),
      m.desk_tests(),
      m.desk_slice_validated(),
    ],
    cuts: { kind: m.calendar_kind(), academy: m.desk_figures_academy(), week: m.desk_figures_week() },
    kindOf: (one: (typeof ESTABLISHMENT_KINDS)[number]) => ESTABLISHMENT_KIND_WORDS[one](),
    academyOf: academyWords,
    dayOf: formatShortDate,
  };
  const year = Number(query.get("annee")) || null;
  return toDownload(valueOrThrow(await doors.platform.exportCampaign({ actor, year, kind, words })));
}
