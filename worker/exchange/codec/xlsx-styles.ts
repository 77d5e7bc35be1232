import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import { walkXml } from "./walk-xml.ts";

/** What a cell's format makes of its number. `zeros`: shown with so many digits at least. */
export type NumberLook = { kind: "plain" } | { kind: "date" } | { kind: "percent" } | { kind: "zeros"; digits: number };

const PLAIN: NumberLook = { kind: "plain" };

/** The look of each style of a workbook (`xl/styles.xml`), by the number that cells give. Errors: those of `walkXml`. */
export function readStyles(xml: string): Result<NumberLook[], DomainError> {
  const formats = new Map<string, string>();
  const looks: NumberLook[] = [];
  let inCells = false;
  const walked = walkXml(xml, {
    open(path, attributes) {
      const name = localName(path);
      if (name === "numFmt") formats.set(attributes.numFmtId ?? "", attributes.formatCode ?? "");
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) looks.push(lookOf(attributes.numFmtId ?? "0", formats));
    },
    close(path) {
      if (localName(path) === "cellXfs") inCells = false;
    },
  });
  return walked.ok ? ok(looks) : walked;
}

/** Some programs write `x:row` for `row`. */
export function localName(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.slice(name.indexOf(":") + 1);
}

function lookOf(id: string, formats: ReadonlyMap<string, string>): NumberLook {
  const code = formats.get(id);
  if (code === undefined) return builtIn(Number(id));
  // Words in quotes, escaped signs, colours and locales are not part of the pattern.
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").split(";")[0] ?? "";
  if (/^0{2,}$/.test(bare.trim())) return { kind: "zeros", digits: bare.trim().length };
  if (bare.includes("%")) return { kind: "percent" };
  return /[dy]|(?:^|[^a-z])m{1,5}(?:[^a-z]|$)/i.test(bare) && !/general|standard/i.test(bare)
    ? { kind: "date" }
    : PLAIN;
}

/** The formats that a workbook need not describe: 9 and 10 are percentages, 14 to 22 and 27 to 58 in part dates. */
function builtIn(id: number): NumberLook {
  if (id === 9 || id === 10) return { kind: "percent" };
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return { kind: "date" };
  return PLAIN;
}
