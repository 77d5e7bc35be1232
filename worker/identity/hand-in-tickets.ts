import type { HandInTickets } from "#worker/usecases/candidate/ports.ts";

/** The one secret of the product signs several things: a ticket must never pass for another of them. */
const PURPOSE = "hand-in-v1|";

/**
 * Says who left an answer on a machine: `<session>/<user>/<candidate>/<base64url of HMAC-SHA-256>`, each part encoded for
 * a URI. The same for one candidate of one session, whenever it is made, so that pages can tell whose answers a machine
 * holds.
 */
export function handInTickets(secret: string): HandInTickets {
  return {
    async issue({ sessionNumber, userId, candidateId }) {
      const holder = [String(sessionNumber), userId, candidateId].map(encodeURIComponent).join("/");
      const mac = await crypto.subtle.sign("HMAC", await importKey(secret), signed(holder));
      return `${holder}/${toBase64Url(new Uint8Array(mac))}`;
    },

    async read(ticket) {
      const end = ticket.lastIndexOf("/");
      const holder = ticket.slice(0, end);
      const mac = fromBase64Url(ticket.slice(end + 1));
      if (mac === null || !(await crypto.subtle.verify("HMAC", await importKey(secret), mac, signed(holder)))) {
        return null;
      }
      const [session = "", userId = "", candidateId = ""] = holder.split("/").map(decodeURIComponent);
      return { sessionNumber: Number(session), userId, candidateId };
    },
  };
}

function importKey(secret: string): Promise<CryptoKey> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  return crypto.subtle.importKey("raw", new TextEncoder().encode(secret), algorithm, false, ["sign", "verify"]);
}

function signed(holder: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(PURPOSE + holder);
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}
