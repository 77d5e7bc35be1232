import { expect, test } from "vitest";
import { bankChecksum } from "#worker/content/bank-checksum.ts";
import { loadStarterPack } from "#worker/content/load-starter-pack.ts";
import weights from "#worker/content/packs/starter/weights.json" with { type: "json" };
import { choosePracticeItem } from "#worker/core/engine/positioning/choose-practice-item.ts";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import { toFrozenBank } from "#worker/live/store/bank.ts";

const BANK = loadStarterPack();
const PRACTICE = BANK.filter(({ usage, kind }) => usage === "practice" && kind !== "simulator");

test("each competence has a question of practice of level 1 and one of level 2, on a skill of the exam", () => {
  for (const competence of COMPETENCES) {
    const own = PRACTICE.filter((item) => item.competence === competence);
    expect(own.map(({ level }) => level).sort(), competence).toEqual([1, 2]);
    for (const { id, skill } of own) {
      const others = BANK.filter((item) => item.skill === skill && item.id !== id);
      expect(
        others.map(({ usage }) => usage),
        id,
      ).toEqual(["exam"]);
    }
  }
});

test("the exam draws from the same items as without them, and needs no other weights", () => {
  const { pool, items } = toFrozenBank("v", BANK);
  expect(pool).toHaveLength(BANK.filter(({ usage }) => usage !== "practice").length);
  expect(items.size).toBe(BANK.length);
  expect(PRACTICE).toHaveLength(32);
  expect(pool.filter(({ id }) => PRACTICE.some((item) => item.id === id))).toEqual([]);
  expect(bankChecksum(pool)).toBe(weights.bank.checksum);
});

test("practice asks its own question of a skill first, the exam's when that was met, then its own again", () => {
  for (const { id, skill } of PRACTICE) {
    const exam = BANK.find((item) => item.skill === skill && item.usage === "exam")?.id ?? "";
    const asked = (met: string[]) => choosePracticeItem(BANK, skill, { language: "fr", met, seed: "s" })?.id;
    expect([asked([]), asked([id]), asked([id, exam])]).toEqual([id, exam, id]);
  }
});

test("no question of practice needs a file, a timer or the focus mode, and every one explains itself", () => {
  for (const { id, documents, timerSeconds, focus, texts } of PRACTICE) {
    expect([documents, timerSeconds, focus], id).toEqual([undefined, undefined, undefined]);
    for (const { explanation } of Object.values(texts)) expect(explanation.length, id).toBeGreaterThan(60);
  }
});
