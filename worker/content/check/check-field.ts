import type { QrocItem, Tolerances } from "#worker/core/itembank/item.ts";
import type { Fault, FaultCode } from "./fault.ts";

// A number, after a word if need be ("créneau 4"), thousands parted by spaces, comma or dot as decimal mark, then the unit if one may be typed.
const NUMBER =
  /^(?:\p{L}[\p{L} ]* )?[€$£]?[+-]?(?:\d+|\d{1,3}(?:[ \u00A0\u202F]\d{3})+)(?:[.,]\d+)?(?:[ \u00A0\u202F]?[^\d.,]+)?$/u;
// t2 deletes these signs, which carry the meaning of addresses, patterns, formulas and operators.
const SIGNS_THAT_MEAN = /[.*:/=$?<>@_-]/u;
const SHORTEST_FOR_T3 = 6;
// Between two digits these only part a time or a telephone number; t2 may drop them.
const SEPARATORS = /(?<=\d)[:/-](?=\d)/gu;

/** Accepted answers of one qroc against the sense of its tolerances (writing guide §3). */
export function checkField({ id, key }: QrocItem): Fault[] {
  return checkAccepted(id, key.accepted, key);
}

/** The accepted answers of one field, of whatever kind of item. */
export function checkAccepted(
  itemId: string,
  accepted: readonly string[],
  { format, tolerances }: { format: "text" | "number" | "long"; tolerances: Tolerances },
): Fault[] {
  const faults: Fault[] = [];
  const fault = (code: FaultCode, detail: string) => faults.push({ itemId, code, detail });
  if (new Set(accepted).size !== accepted.length) fault("ACCEPTED_DUPLICATE", accepted.join(" | "));
  if (tolerances.t2 && !tolerances.t1) fault("TOLERANCE_SENSE", "t2 without t1");
  if (format === "number") {
    if (tolerances.t2 || tolerances.t3) fault("TOLERANCE_SENSE", "t2 or t3 on a number");
    for (const answer of accepted) if (!NUMBER.test(answer)) fault("NUMBER_UNREADABLE", answer);
    return faults;
  }
  for (const answer of accepted) {
    if (tolerances.t2 && SIGNS_THAT_MEAN.test(answer.replace(SEPARATORS, "")))
      fault("TOLERANCE_SENSE", `t2 deletes signs of ${answer}`);
    if (tolerances.t3 && answer.replace(/[^\p{L}\p{N}]/gu, "").length < SHORTEST_FOR_T3)
      fault("TOLERANCE_SENSE", `t3 on the short answer ${answer}`);
    if (tolerances.t3 && /\d/u.test(answer)) fault("TOLERANCE_SENSE", `t3 on digits: ${answer}`);
  }
  return faults;
}
