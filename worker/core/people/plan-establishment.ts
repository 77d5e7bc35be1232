import { type DomainError, domainError } from "../kernel/domain-error.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { EstablishmentKind } from "./establishment-kind.ts";
import { normaliseName } from "./normalise-name.ts";
import { zoneOfUai } from "./school-zone.ts";
import { parseUai } from "./uai.ts";

/** What the platform keeps of an establishment. */
export type EstablishmentFacts = {
  uai: string;
  name: string;
  /** null: not told */
  city: string | null;
  kind: EstablishmentKind;
  /** IANA zone of its wall times */
  timeZone: string;
  /** whom a pupil asks for help at the door, in words; no personal data */
  contact: string | null;
};

type Typed = { [Field in Exclude<keyof EstablishmentFacts, "kind">]: string } & { kind: EstablishmentKind };

/**
 * An establishment as an operator typed it, all faults at once. Without a zone its UAI says which one; a school abroad
 * must name its own. Errors: UAI_INVALID, FIELD_REQUIRED (name), TIME_ZONE_REQUIRED, TIME_ZONE_UNKNOWN.
 */
export function planEstablishment(typed: Typed): Result<EstablishmentFacts, DomainError[]> {
  const faults: DomainError[] = [];
  const uai = parseUai(typed.uai);
  if (uai === null) faults.push(domainError("UAI_INVALID", { field: "uai" }));
  const name = trim(typed.name);
  if (name === null) faults.push(domainError("FIELD_REQUIRED", { field: "name" }));
  const zone = trim(typed.timeZone);
  if (zone === null && typed.kind === "AEFE") faults.push(domainError("TIME_ZONE_REQUIRED", { field: "timeZone" }));
  if (zone !== null && !isZone(zone)) faults.push(domainError("TIME_ZONE_UNKNOWN", { field: "timeZone" }));
  if (faults.length > 0 || uai === null || name === null) return refuse(faults);
  const { kind, city, contact } = typed;
  return ok({ uai, name, city: trim(city), kind, timeZone: zone ?? zoneOfUai(uai), contact: trim(contact) });
}

/** What a search looks into: UAI, name and city, folded, without a space. */
export function establishmentSearchText({
  uai,
  name,
  city,
}: Pick<EstablishmentFacts, "uai" | "name" | "city">): string {
  return [uai, name, city ?? ""].map(normaliseName).join("|");
}

function trim(typed: string): string | null {
  const words = typed.trim().replace(/\s+/g, " ");
  return words === "" ? null : words;
}

function isZone(zone: string): boolean {
  try {
    // Without a slash it is an offset or a short name, which knows no summer time.
    return zone.includes("/") && new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
