import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import * as vc from "@digitalbazaar/vc";
import { checkStatus } from "@digitalbazaar/vc-bitstring-status-list";
import openBadges from "#worker/credentials/contexts/open-badges-3.0.3.json" with { type: "json" };

/** The DID document, as published. */
export type DidDocument = { id: string; verificationMethod: { id: string; publicKeyMultibase: string }[] };

/**
 * What a site with Digital Bazaar's verifier says of a credential: it knows nothing of ours but what we publish, the DID
 * document and the lists of withdrawals by their addresses. No network. `unsure`: the list is not to be had, or not ours.
 */
export async function verifyElsewhere(
  credential: object,
  { did, lists = {}, now }: { did: object | null; lists?: Record<string, object>; now: Date },
): Promise<"accepted" | "refused" | "withdrawn" | "unsure"> {
  const published = did as DidDocument;
  const documentLoader = async (documentUrl: string) => {
    const method = published.verificationMethod.find(({ id }) => id === documentUrl);
    const document =
      documentUrl === "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
        ? openBadges
        : documentUrl === published.id
          ? published
          : (lists[documentUrl] ?? (method && { "@context": "https://w3id.org/security/multikey/v1", ...method }));
    if (document === undefined) return vc.defaultDocumentLoader(documentUrl);
    return { document, documentUrl, contextUrl: null };
  };
  const verifying = { credential, suite: new DataIntegrityProof({ cryptosuite }), documentLoader };
  const signature = await vc.verifyCredential({ ...verifying, now, checkStatus: async () => ({ verified: true }) });
  if (!signature.verified) return "refused";
  if (!("credentialStatus" in credential)) return "accepted";
  const { verified, results = [] } = await checkStatus(verifying);
  if (!verified) return "unsure";
  return results.some(({ status }) => status) ? "withdrawn" : "accepted";
}
