import type { Locale } from "#worker/core/itembank/item.ts";
import type { Credentials, CredentialVerdict } from "#worker/usecases/certificate-ports.ts";
import { fromMultibase } from "./base58.ts";
import { type CredentialWords, credentialDocument } from "./credential-document.ts";
import { claimShape, credentialShape } from "./credential-shape.ts";
import { hashDocument } from "./hash-document.ts";
import { type Issuer, issuerOf } from "./issuer.ts";
import { type IssuerKey, isSignedBy, openIssuerKey } from "./issuer-key.ts";
import { signDocument } from "./sign-document.ts";
import { withdrawalList } from "./withdrawal-list.ts";

const SIGNATURE_BYTES = 64;

type Settings = {
  /** the public address, without a final slash */
  origin: string;
  /** 32 bytes in base64url; absent or wrong: nothing is signed */
  secret: string;
  /** public keys (multibase) that signed before: what they signed stays verifiable */
  formerKeys: readonly string[];
  words: Readonly<Record<Locale, CredentialWords>>;
};

/** Signed credentials of one issuer, `did:web` of this origin. */
export function openCredentials({ origin, secret, formerKeys, words }: Settings): Credentials {
  const issuer = issuerOf(origin);
  let opened: Promise<IssuerKey | null> | undefined;
  const openKey = () => {
    opened ??= openIssuerKey(secret);
    return opened;
  };
  const keysOf = (key: IssuerKey | null) => (key === null ? [...formerKeys] : [key.publicMultibase, ...formerKeys]);
  return {
    async sign(facts) {
      const key = await openKey();
      if (key === null) return null;
      const document = credentialDocument(facts, issuer, words[facts.language]);
      // The moment of publication: the same certificate is the same file, whenever it is taken.
      return signDocument(document, { key, did: issuer.did, created: document.validFrom });
    },
    async signWithdrawals(asked) {
      const key = await openKey();
      if (key === null) return null;
      const document = await withdrawalList(asked, issuer);
      return signDocument(document, { key, did: issuer.did, created: document.validFrom });
    },
    verify: async (text, nowMs) => verifyCredential(text, nowMs, issuer, keysOf(await openKey())),
    async issuerDocument() {
      const keys = keysOf(await openKey());
      return keys.length === 0 ? null : didDocument(issuer, keys);
    },
  };
}

async function verifyCredential(
  text: string,
  nowMs: number,
  issuer: Issuer,
  keys: readonly string[],
): Promise<CredentialVerdict> {
  const parsed = claimShape.safeParse(parseJson(text));
  if (!parsed.success) return { kind: "unreadable" };
  if (parsed.data.issuer.id !== issuer.did) return { kind: "foreign" };
  const shaped = credentialShape.safeParse(parsed.data);
  if (!shaped.success) return { kind: "altered" };
  const { proof, ...document } = shaped.data;
  const { proofValue, ...options } = proof;
  const key = keys.find((one) => options.verificationMethod === `${issuer.did}#${one}`);
  const signature = fromMultibase(proofValue, SIGNATURE_BYTES);
  if (key === undefined || signature === null) return { kind: "altered" };
  if (!(await isSignedBy(key, signature, await hashDocument(document, options)))) return { kind: "altered" };
  if (document.validUntil !== undefined && Date.parse(document.validUntil) <= nowMs) return { kind: "over" };
  const code = document.id.slice(`${issuer.origin}/verification/`.length);
  const { identifier, result } = document.credentialSubject;
  return { kind: "genuine", code, name: identifier[0].identityHash, score: result[0]?.value ?? "" };
}

function didDocument({ did }: Issuer, keys: readonly string[]) {
  const methods = keys.map((publicKeyMultibase) => ({
    id: `${did}#${publicKeyMultibase}`,
    type: "Multikey",
    controller: did,
    publicKeyMultibase,
  }));
  return {
    "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
    id: did,
    verificationMethod: methods,
    assertionMethod: methods.map(({ id }) => id),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
