import type { Locale, QrocmDepItem, QrocmIndItem, SelectItem } from "#worker/core/itembank/item.ts";
import { checkAccepted } from "./check-field.ts";
import type { Fault, FaultCode } from "./fault.ts";

const LOCALES: Locale[] = ["fr", "en"];
const FEWEST_OPTIONS = 3;

/** Fields in a text: each has its gap in both languages, its key and its accepted answers. */
export function checkGaps(item: QrocmIndItem | QrocmDepItem | SelectItem): Fault[] {
  const faults: Fault[] = [];
  const fault = (code: FaultCode, detail: string) => faults.push({ itemId: item.id, code, detail });
  const ids = (locale: Locale) => item.texts[locale].fields.map(({ id }) => id);
  if ([...ids("fr")].sort().join() !== [...ids("en")].sort().join()) fault("FIELD_IDS_DIFFER", ids("fr").join());
  for (const locale of LOCALES) {
    const gaps = [...item.texts[locale].body.matchAll(/\$\{([^}]*)\}/gu)].map(([, id]) => id ?? "");
    if ([...gaps].sort().join() !== [...ids(locale)].sort().join())
      fault("GAP_MISMATCH", `${locale}: gaps ${gaps.join()}, fields ${ids(locale).join()}`);
  }
  if (item.kind === "select") return [...faults, ...checkOptions(item)];
  if (item.kind === "qrocm-dep") {
    if (item.key.groups.length < ids("fr").length) fault("KEY_COUNT", `${item.key.groups.length} groups`);
    return [...faults, ...item.key.groups.flatMap((accepted) => checkAccepted(item.id, accepted, item.key))];
  }
  const keyed = item.key.fields.map(({ id }) => id);
  if ([...keyed].sort().join() !== [...ids("fr")].sort().join()) fault("KEY_UNKNOWN", keyed.join());
  return [...faults, ...item.key.fields.flatMap((field) => checkAccepted(item.id, field.accepted, keyOf(item, field)))];
}

function checkOptions(item: SelectItem): Fault[] {
  const faults: Fault[] = [];
  const fault = (code: FaultCode, detail: string) => faults.push({ itemId: item.id, code, detail });
  const keys = new Map(item.key.fields.map(({ id, option }) => [id, option]));
  if (keys.size !== item.texts.fr.fields.length) fault("KEY_COUNT", `${keys.size} keys`);
  for (const locale of LOCALES) {
    for (const { id, options } of item.texts[locale].fields) {
      const known = options.map((option) => option.id);
      if (options.length < FEWEST_OPTIONS) fault("CHOICE_COUNT", `${locale}: ${options.length} options of ${id}`);
      if (new Set(known).size !== known.length) fault("CHOICE_DUPLICATE", `${locale}: an id twice in ${id}`);
      if (!known.includes(keys.get(id) ?? "")) fault("KEY_UNKNOWN", `${locale}: ${id}`);
    }
  }
  return faults;
}

/** Of a field with a format of its own. A number knows nothing of t2 and t3, whatever its neighbours allow. */
function keyOf({ key }: QrocmIndItem, { format = key.format }: QrocmIndItem["key"]["fields"][number]) {
  if (format === key.format) return key;
  return { format, tolerances: format === "number" ? { ...key.tolerances, t2: false, t3: false } : key.tolerances };
}
