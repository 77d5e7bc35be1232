import type { StatusPlace } from "#worker/usecases/certificate-ports.ts";
import { CONTEXTS } from "./hash-document.ts";
import { isoSecond } from "./iso-second.ts";
import type { Issuer } from "./issuer.ts";

/** The fewest that W3C allows: who asks for a list does not tell about which of its certificates. */
const LIST_BITS = 131_072;
/** A copy that somebody kept proves nothing for longer. */
const GOOD_FOR_S = 86_400;
const PURPOSE = "revocation";

const addressOf = (list: number, issuer: Issuer) => `${issuer.origin}/api/certificats/retraits/${list}`;

/** What a credential says of where its withdrawal is looked up. */
export function statusEntry({ list, position }: StatusPlace, issuer: Issuer) {
  const address = addressOf(list, issuer);
  return {
    id: `${address}#${position}`,
    type: "BitstringStatusListEntry",
    statusPurpose: PURPOSE,
    statusListIndex: String(position),
    statusListCredential: address,
  };
}

/** Unsigned: W3C Bitstring Status List v1.0, a bit set at each of `positions` (0 to 131071). */
export async function withdrawalList(
  { list, positions, atS }: { list: number; positions: readonly number[]; atS: number },
  issuer: Issuer,
) {
  const address = addressOf(list, issuer);
  return {
    "@context": [CONTEXTS[0]],
    id: address,
    type: ["VerifiableCredential", "BitstringStatusListCredential"],
    issuer: issuer.did,
    validFrom: isoSecond(atS),
    validUntil: isoSecond(atS + GOOD_FOR_S),
    credentialSubject: {
      id: `${address}#list`,
      type: "BitstringStatusList",
      statusPurpose: PURPOSE,
      encodedList: await encodeBits(positions),
    },
  };
}

/** Multibase `u` (base64url, no padding) of the gzip of the bits; the first one is the highest of the first byte. */
async function encodeBits(positions: readonly number[]): Promise<string> {
  const bytes = new Uint8Array(LIST_BITS / 8);
  for (const position of positions) {
    const at = position >> 3;
    bytes[at] = (bytes[at] ?? 0) | (0x80 >> (position & 7));
  }
  const packed = new Response(bytes).body?.pipeThrough(new CompressionStream("gzip"));
  const packedBytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const binary = Array.from(packedBytes, (byte) => String.fromCharCode(byte)).join("");
  return `u${btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}
