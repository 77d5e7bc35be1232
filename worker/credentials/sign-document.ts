import { toMultibase } from "./base58.ts";
import { hashDocument } from "./hash-document.ts";
import type { IssuerKey } from "./issuer-key.ts";

/** The document with its proof, as JSON. `created`: ISO, to the second. Throws when a term is in no context. */
export async function signDocument(
  document: { "@context": readonly string[] },
  { key, did, created }: { key: IssuerKey; did: string; created: string },
): Promise<string> {
  const proof = {
    type: "DataIntegrityProof",
    cryptosuite: "eddsa-rdfc-2022",
    created,
    verificationMethod: `${did}#${key.publicMultibase}`,
    proofPurpose: "assertionMethod",
  };
  const proofValue = toMultibase(await key.sign(await hashDocument(document, proof)));
  return `${JSON.stringify({ ...document, proof: { ...proof, proofValue } }, null, 2)}\n`;
}
