import { Buffer } from "node:buffer";
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/**
 * scrypt N=2^14 r=8 p=5: OWASP's equivalent of 2^17/8/1 in 16 MiB, which fits an isolate (about 120 ms in workerd).
 * Source: OWASP Password Storage Cheat Sheet.
 */
const COST = { N: 2 ** 14, r: 8, p: 5 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;

/** A new hash as text that names its own cost: `scrypt$16384$8$5$<salt>$<key>`, both in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, COST, KEY_BYTES);
  return ["scrypt", COST.N, COST.r, COST.p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

/** False also for a hash that this function cannot read. */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const parts = /^scrypt\$(\d{1,7})\$(\d{1,2})\$(\d{1,2})\$([\w-]{22})\$([\w-]{43})$/.exec(hash);
  const [, n, r, p, salt, key] = parts ?? [];
  if (salt === undefined || key === undefined) return false;
  const expected = Buffer.from(key, "base64url");
  const cost = { N: Number(n), r: Number(r), p: Number(p) };
  const actual = await derive(password, Buffer.from(salt, "base64url"), cost, expected.length);
  return timingSafeEqual(actual, expected);
}

/**
 * NFKC: the same accent typed on two keyboards is the same password. Ends in a turn of its own: the slips of a class are
 * thirty hashes in a row, and without it nobody else in the runtime is answered until the last.
 */
function derive(password: string, salt: Buffer, cost: typeof COST, length: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, length, cost, (error, key) =>
      error ? reject(error) : setTimeout(() => resolve(key), 0),
    );
  });
}
