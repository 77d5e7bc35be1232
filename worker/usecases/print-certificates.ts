import type { Locale } from "#worker/core/itembank/item.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import type { Certificate, CredentialFacts, PrintedCertificate, StatusPlace } from "./certificate-ports.ts";

/** A certificate as it is drawn; `credential` goes into the file. */
export function toPrinted(one: Certificate, origin: string, credential: string | null): PrintedCertificate {
  const { timeZone, name, uai } = one.establishment;
  const { code, firstName, lastName, sex, birthDate, birthPlace, score, globalLevel, isProvisional } = one;
  return {
    code,
    firstName,
    lastName,
    sex,
    birthDate,
    birthPlace,
    score,
    globalLevel,
    isProvisional,
    address: `${origin}/verification/${code}`,
    typedAddress: `${origin.replace(/^https?:\/\//, "")}/verification`,
    establishment: { name, uai },
    testedOn: wallTimeAt(one.startedAtS * 1000, timeZone).date,
    deliveredOn: wallTimeAt(one.publishedAtS * 1000, timeZone).date,
    levels: one.competenceLevels,
    credential,
  };
}

export function toCredential(one: Certificate, language: Locale, status: StatusPlace | null): CredentialFacts {
  const { code, score, globalLevel, competenceLevels, publishedAtS } = one;
  return {
    code,
    score,
    globalLevel,
    competenceLevels,
    publishedAtS,
    language,
    status,
    name: `${one.firstName} ${one.lastName}`,
  };
}

/** The name of its file: whose it is, for who keeps those of a class in one folder. */
export function certificateFileName({ lastName, firstName, code }: Certificate, ending: "pdf" | "json"): string {
  return `certificat-${`${lastName}-${firstName}`.replaceAll(/\s+/g, "-")}-${code}.${ending}`;
}
