/** A source of secure random bytes; the shell gives `crypto.getRandomValues`, a test gives a fixed list. */
export type RandomBytes = (count: number) => Uint8Array;

/**
 * `count` signs of `alphabet` (at most 256 signs), each equally likely. Bytes beyond the largest multiple of the
 * alphabet's length are thrown away: taking them modulo the length would favour its first signs.
 */
export function drawSigns(alphabet: string, count: number, randomBytes: RandomBytes): string {
  const fairLimit = 256 - (256 % alphabet.length);
  let drawn = "";
  while (drawn.length < count) {
    for (const byte of randomBytes(count - drawn.length)) {
      if (byte < fairLimit && drawn.length < count) drawn += alphabet.charAt(byte % alphabet.length);
    }
  }
  return drawn;
}
