import jsonld from "jsonld";
import credentialsV2 from "./contexts/credentials-v2.json" with { type: "json" };
import openBadges from "./contexts/open-badges-3.0.3.json" with { type: "json" };

/** The contexts of every credential, in this order. */
export const CONTEXTS = [
  "https://www.w3.org/ns/credentials/v2",
  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
] as const;

const BUNDLED = new Map<string, unknown>([
  [CONTEXTS[0], credentialsV2],
  [CONTEXTS[1], openBadges],
]);

/**
 * What is signed (Data Integrity EdDSA 1.0, §3.2): the digests of the canonical proof and of the canonical document, end
 * to end. Throws when a term is in no context: it would not be covered by the signature.
 */
export async function hashDocument(
  document: { "@context": readonly string[] },
  proof: object,
): Promise<Uint8Array<ArrayBuffer>> {
  const digests = [await digest({ "@context": document["@context"], ...proof }), await digest(document)];
  return Uint8Array.from(digests.flatMap((bytes) => [...bytes]));
}

async function digest(document: object): Promise<Uint8Array> {
  const quads = await jsonld.canonize(document, {
    algorithm: "RDFC-1.0",
    format: "application/n-quads",
    safe: true,
    base: null,
    rdfDirection: "i18n-datatype",
    documentLoader,
  });
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(quads)));
}

async function documentLoader(url: string) {
  const document = BUNDLED.get(url);
  if (document === undefined) throw new Error(`not a context of ours: ${url}`);
  return { document, documentUrl: url, contextUrl: null };
}
