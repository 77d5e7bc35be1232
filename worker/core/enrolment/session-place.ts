import { normaliseName } from "../people/normalise-name.ts";

type Place = { address: string; room: string };

/**
 * The one rule for duplicates of sessions: two sessions of an establishment with the same key, date and time are one,
 * whoever supervises. Case, accents and the number of spaces do not count, their place does: `Salle 1 2` is not `12`.
 */
export function placeKey({ address, room }: Place): string {
  return `${foldWords(address).join(" ")}|${foldWords(room).join(" ")}`;
}

/** What a search looks into: site, room and supervisors. */
export function sessionSearchText({ address, room, examiner }: Place & { examiner: string }): string {
  return [address, room, examiner].map((text) => foldWords(text).join(" ")).join("|");
}

/** The words of a search, folded as `sessionSearchText` is: a session fits when it holds all of them. */
export function searchWords(typed: string): string[] {
  return foldWords(typed);
}

function foldWords(text: string): string[] {
  return text
    .split(/[\s\p{Pd}\u2212]+/u)
    .map(normaliseName)
    .filter((word) => word !== "");
}
