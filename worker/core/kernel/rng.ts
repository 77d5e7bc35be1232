/** A seeded source of chance: the same seed gives the same numbers on every machine. Never for secrets. */
export type Rng = {
  /** next number in [0, 1), a multiple of 2⁻³² */
  nextUnit(): number;
};

/**
 * sfc32 (Chris Doty-Humphrey's Small Fast Counter, 128-bit state), its state filled by hashing the
 * seed with four differently started multiply-xor rounds. The first numbers are thrown away so that
 * near seeds ("x/1", "x/2") part at once.
 */
export function seededRng(seed: string | number): Rng {
  let [a, b, c, counter] = hashSeed(String(seed));
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let warmUp = 0; warmUp < 16; warmUp += 1) next();
  return { nextUnit: next };
}

/** Fisher–Yates on a copy: the same seed and the same list give the same order. */
export function shuffleSeeded<T>(items: readonly T[], seed: string | number): T[] {
  const rng = seededRng(seed);
  const rest = [...items];
  const shuffled: T[] = [];
  while (rest.length > 0) shuffled.push(...rest.splice(Math.floor(rng.nextUnit() * rest.length), 1));
  return shuffled;
}

function hashSeed(text: string): [number, number, number, number] {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let d = 0x85ebca6b;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = b ^ Math.imul(a ^ unit, 0x2545f491);
    b = c ^ Math.imul(b ^ unit, 0x6c8e9cf5);
    c = d ^ Math.imul(c ^ unit, 0x1b873593);
    d = a ^ Math.imul(d ^ unit, 0x38b34ae5);
  }
  a = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d);
  b = Math.imul(b ^ (b >>> 13), 0x297a2d39);
  c = Math.imul(c ^ (c >>> 16), 0x7feb352d);
  d = Math.imul(d ^ (d >>> 14), 0x846ca68b);
  return [a | 0, b | 0, c | 0, (d ^ text.length) | 0];
}
