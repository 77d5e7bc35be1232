import { AchievementCredentialValidator, KnownAchievementTypeValidator, ResultTypeValidator } from "@learncard/types";
import { expect, test } from "vitest";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import { openCredentials } from "#worker/credentials/open-credentials.ts";
import type { CredentialFacts } from "#worker/usecases/certificate-ports.ts";
import { type DidDocument, verifyElsewhere } from "./verify-elsewhere.ts";

const ORIGIN = "https://vigie.example";
const DID = "did:web:vigie.example";
const LIST = `${ORIGIN}/api/certificats/retraits/1`;
const KEY = "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc";
const NEXT_KEY = "CAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg";
const NOW = Date.UTC(2026, 5, 1);

const words = {
  title: "Certificat de compétences numériques",
  description: "Compétences numériques d’une personne.",
  criteria: "Test passé sous surveillance.",
  score: "Score",
  globalLevel: "Niveau",
  competences: Object.fromEntries(COMPETENCES.map((code) => [code, `Compétence ${code}`])),
};

function facts(over: Partial<CredentialFacts> = {}): CredentialFacts {
  return {
    code: "P-7KQ4MXR9",
    name: "Anne-Sophie DE LA ROCHEFORDIÈRE-MARCHAND",
    score: 574,
    globalLevel: 5,
    competenceLevels: Object.fromEntries(COMPETENCES.map((code, at) => [code, at === 15 ? null : at % 8])),
    publishedAtS: Date.UTC(2026, 0, 26, 9) / 1000,
    language: "fr",
    status: { list: 1, position: 94_567 },
    ...over,
  };
}

function issuer(over: Partial<Parameters<typeof openCredentials>[0]> = {}) {
  return openCredentials({ origin: ORIGIN, secret: KEY, formerKeys: [], words: { fr: words, en: words }, ...over });
}

async function signed(over: Partial<CredentialFacts> = {}): Promise<Credential> {
  return JSON.parse((await issuer().sign(facts(over))) ?? "");
}

type Credential = {
  id: string;
  issuer: { id: string };
  validFrom: string;
  validUntil?: string;
  credentialSubject: { identifier: [{ identityHash: string }]; result: { value: string }[] };
  proof: { proofValue: string; verificationMethod: string; created: string };
  [other: string]: unknown;
};

const acceptedByOthers = async (credential: Credential, did: object | null) =>
  (await verifyElsewhere(credential, { did, lists: { [LIST]: await emptyList() }, now: new Date(NOW) })) === "accepted";

const emptyList = async () =>
  JSON.parse((await issuer().signWithdrawals({ list: 1, positions: [], atS: Date.now() / 1000 })) ?? "");

test("a library that is not ours accepts it, from the published document alone", async () => {
  const published = await issuer().issuerDocument();
  expect(published).toMatchObject({
    id: DID,
    assertionMethod: [expect.stringMatching(/^did:web:vigie\.example#z6Mk/)],
  });
  expect(await acceptedByOthers(await signed(), published)).toBe(true);
  expect(await acceptedByOthers(await signed({ score: 41, globalLevel: 0 }), published)).toBe(true);
});

test("another maker's schemas of Open Badges 3.0 read it, and know its kinds of achievement and of result", async () => {
  const credential = AchievementCredentialValidator.parse(await signed());
  const subject = [credential.credentialSubject].flat()[0];
  expect(KnownAchievementTypeValidator.parse(subject?.achievement?.achievementType)).toBe("Certification");
  const known = new Set(ResultTypeValidator.options[0].options);
  const used = subject?.achievement?.resultDescription?.map(({ resultType }) => resultType) ?? [];
  expect([...new Set(used)]).toEqual(["ScaledScore", "PerformanceLevel"]);
  expect(used.filter((one) => !known.has(one as "Result"))).toEqual([]);
  // Each result is of a kind that the achievement describes.
  const described = subject?.achievement?.resultDescription?.map(({ id }) => id);
  expect(subject?.result?.map(({ resultDescription }) => resultDescription)).toEqual(described);
});

test("the same library refuses one that was altered, or signed by another key", async () => {
  const published = await issuer().issuerDocument();
  const raised = await signed();
  raised.credentialSubject.result[0] = { ...raised.credentialSubject.result[0], value: "800" };
  expect(await acceptedByOthers(raised, published)).toBe(false);
  const otherKey = JSON.parse((await issuer({ secret: NEXT_KEY }).sign(facts())) ?? "");
  expect(await acceptedByOthers(otherKey, published)).toBe(false);
  const over = { ...(await signed()), validUntil: "2026-02-01T00:00:00Z" };
  expect(await acceptedByOthers(over, published)).toBe(false);
});

test("it says a name, a score and levels; never a birth date; the same certificate is the same file", async () => {
  const text = (await issuer().sign(facts())) ?? "";
  expect(text).toBe(await issuer().sign(facts()));
  expect(text).not.toMatch(/birth|naissance|2010/i);
  const credential: Credential = JSON.parse(text);
  expect(credential).toMatchObject({
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    id: "https://vigie.example/verification/P-7KQ4MXR9",
    issuer: { id: DID, type: ["Profile"], name: "Vigie" },
    validFrom: "2026-01-26T09:00:00Z",
  });
  // The score, the global level, and the 15 competences that were measured.
  expect(credential.credentialSubject.result).toHaveLength(17);
  const low = await signed({ score: 41, globalLevel: 0 });
  expect(low.credentialSubject.result.map(({ value }) => value)).toEqual(["41"]);
});

test("our own reading agrees: genuine, and what it says", async () => {
  const text = JSON.stringify(await signed());
  expect(await issuer().verify(text, NOW)).toEqual({
    kind: "genuine",
    code: "P-7KQ4MXR9",
    name: "Anne-Sophie DE LA ROCHEFORDIÈRE-MARCHAND",
    score: "574",
  });
});

const ALTERED: Record<string, (one: Credential) => void> = {
  "another name": (one) => {
    one.credentialSubject.identifier[0].identityHash = "Ana ZOLA";
  },
  "another score": (one) => {
    one.credentialSubject.result = [{ ...one.credentialSubject.result[0], value: "895" }];
  },
  "another code": (one) => {
    one.id = "https://vigie.example/verification/P-BBBBBBBB";
  },
  "another day": (one) => {
    one.validFrom = "2025-01-26T09:00:00Z";
  },
  "a proof of another moment": (one) => {
    one.proof.created = "2025-01-26T09:00:00Z";
  },
  "a term that no context knows": (one) => {
    one.mention = "très bien";
  },
  "an end that it never had": (one) => {
    one.validUntil = "2099-01-01T00:00:00Z";
  },
  "a key that is not ours": (one) => {
    one.proof.verificationMethod = `${DID}#z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH`;
  },
  "a signature cut short": (one) => {
    one.proof.proofValue = one.proof.proofValue.slice(0, -4);
  },
};

test.each(Object.entries(ALTERED))("altered: %s", async (_what, change) => {
  const one = await signed();
  change(one);
  expect(await issuer().verify(JSON.stringify(one), NOW)).toEqual({ kind: "altered" });
});

test("another issuer's is foreign, and what is no credential is unreadable", async () => {
  const one = await signed();
  one.issuer.id = "did:web:ailleurs.example";
  expect(await issuer().verify(JSON.stringify(one), NOW)).toEqual({ kind: "foreign" });
  for (const text of ["", "{", "null", "[]", '"P-7KQ4MXR9"', '{"issuer":"did:web:vigie.example"}']) {
    expect(await issuer().verify(text, NOW), text).toEqual({ kind: "unreadable" });
  }
});

test("the key is changed: the new one signs, what the former one signed stays genuine, until it is forgotten", async () => {
  const before = JSON.stringify(await signed());
  const [former = ""] = keysOf(await issuer().issuerDocument());
  const renewed = issuer({ secret: NEXT_KEY, formerKeys: [former] });
  expect(await renewed.verify(before, NOW)).toMatchObject({ kind: "genuine" });
  const after = (await renewed.sign(facts())) ?? "";
  expect(after).not.toContain(former);
  expect(await renewed.verify(after, NOW)).toMatchObject({ kind: "genuine" });
  expect(keysOf(await renewed.issuerDocument())).toHaveLength(2);
  expect(await acceptedByOthers(JSON.parse(before), await renewed.issuerDocument())).toBe(true);
  expect(await issuer({ secret: NEXT_KEY }).verify(before, NOW)).toEqual({ kind: "altered" });
});

test("without a key, or with a wrong one, nothing is signed and nothing breaks", async () => {
  for (const secret of ["", "trop-court", "é".repeat(43)]) {
    expect(await issuer({ secret }).sign(facts())).toBeNull();
    expect(await issuer({ secret }).issuerDocument()).toBeNull();
  }
});

function keysOf(published: object | null): string[] {
  return (published as DidDocument).verificationMethod.map(({ publicKeyMultibase }) => publicKeyMultibase);
}
