import { expect, test } from "vitest";
import { drawSigns } from "#worker/core/kernel/draw-signs.ts";
import { bytesFrom } from "./bytes-from.ts";

test("each byte value below the fair limit counts once, the rest is thrown away: no sign is favoured", () => {
  const alphabet = "BCDFGHJKMPQRTVWXY";
  const everyByte = Array.from({ length: 256 }, (_, byte) => byte);
  const drawn = drawSigns(alphabet, 255, bytesFrom(everyByte));
  // 17 × 15 = 255: byte 255 is the only unfair one.
  for (const sign of alphabet) expect([...drawn].filter((other) => other === sign)).toHaveLength(15);
});

test("an unfair byte is replaced by another one", () => {
  // 7 × 36 = 252: bytes 252 to 255 would favour 2, 3, 4 and 6.
  expect(drawSigns("2346789", 2, bytesFrom([255, 252, 251, 0]))).toBe("92");
});
