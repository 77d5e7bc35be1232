const SIGNS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** Multibase `z`: base 58 as Bitcoin writes it. */
export function toMultibase(bytes: Uint8Array): string {
  let rest = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = "";
  while (rest > 0n) {
    text = SIGNS.charAt(Number(rest % 58n)) + text;
    rest /= 58n;
  }
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return `z${"1".repeat(zeros === -1 ? bytes.length : zeros)}${text}`;
}

/** Null: not multibase `z`, or not `length` bytes. */
export function fromMultibase(text: string, length: number): Uint8Array<ArrayBuffer> | null {
  // 58^1.4 is more than 256: a longer text cannot be so few bytes, and is not worth the sum.
  if (!text.startsWith("z") || text.length > length * 1.4 + 2) return null;
  let sum = 0n;
  for (const sign of text.slice(1)) {
    const value = SIGNS.indexOf(sign);
    if (value === -1) return null;
    sum = sum * 58n + BigInt(value);
  }
  const bytes = new Uint8Array(length);
  for (let at = length - 1; at >= 0; at -= 1) {
    bytes[at] = Number(sum % 256n);
    sum /= 256n;
  }
  return sum === 0n ? bytes : null;
}
