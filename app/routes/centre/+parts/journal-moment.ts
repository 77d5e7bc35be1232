/** An instant on the clock of the establishment, to the second: `12/01/2027` and `09:05:12`, in both languages. */
export function journalMoment(ms: number, timeZone: string): { date: string; time: string } {
  const date = new Intl.DateTimeFormat("fr-CA", { dateStyle: "short", timeZone }).format(ms);
  const time = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium", timeZone }).format(ms);
  return { date: date.split("-").reverse().join("/"), time };
}
