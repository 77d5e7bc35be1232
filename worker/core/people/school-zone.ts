/**
 * The first three digits of a UAI say where the school is. Academies overseas keep their own clocks; New Caledonia and
 * French Polynesia are also met under the numbers of their communes (988, 987).
 */
const OVERSEAS: Readonly<Record<string, string>> = {
  "971": "America/Guadeloupe",
  "972": "America/Martinique",
  "973": "America/Cayenne",
  "974": "Indian/Reunion",
  "975": "America/Miquelon",
  "976": "Indian/Mayotte",
  "977": "America/St_Barthelemy",
  "978": "America/Marigot",
  "983": "Pacific/Noumea",
  "984": "Pacific/Tahiti",
  "986": "Pacific/Wallis",
  "987": "Pacific/Tahiti",
  "988": "Pacific/Noumea",
};

/** IANA zone of an establishment's wall clock: Paris unless its UAI says overseas. Schools abroad must choose theirs. */
export function zoneOfUai(uai: string): string {
  return OVERSEAS[uai.slice(0, 3)] ?? "Europe/Paris";
}
