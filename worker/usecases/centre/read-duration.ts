/**
 * Seconds of a typed length: `105`, `105 min` and `105 mn` are minutes, `1:45` is an hour and 45 minutes, `1 h 45`,
 * `1h45 min`, `20 s` and `5 min 30 s` say their units. Null for anything else, an empty text included.
 */
export function readDuration(typed: string): number | null {
  const compact = typed.toLowerCase().replace(/\s/g, "");
  if (/^\d{1,5}$/.test(compact)) return Number(compact) * 60;
  const found = /^(?:(\d{1,3})(?:h|:(?=\d{2}$)))?(?:(\d{1,5})(?:min|mn|m|(?=$)))?(?:(\d{1,5})s)?$/.exec(compact);
  if (found === null || compact === "") return null;
  const [, hours = "0", minutes = "0", seconds = "0"] = found;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
