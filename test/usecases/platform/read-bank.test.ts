import { expect, test } from "vitest";
import { makeInd, makeMatch, makeQcu } from "#test/core/itembank/make-item.ts";
import { simulatorItem } from "#test/support/simulator-item.ts";
import type { Answer, Item } from "#worker/core/itembank/item.ts";
import { answerOfRun } from "#worker/core/itembank/marking/answer-of-run.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { BankStore } from "#worker/usecases/bank-ports.ts";
import { listItems } from "#worker/usecases/platform/list-items.ts";
import { openBankFile } from "#worker/usecases/platform/open-bank-file.ts";
import { showItemSheet } from "#worker/usecases/platform/show-item-sheet.ts";
import { tryItem } from "#worker/usecases/platform/try-item.ts";

const OPERATOR: Actor = { userId: "o", kind: "adult", platformRoles: ["operator"], memberships: [] };
const ADMIN: Actor = {
  userId: "a",
  kind: "adult",
  platformRoles: [],
  memberships: [{ establishmentId: "e", role: "admin" }],
};
const ITEMS: Item[] = [
  makeQcu({
    id: "4.1-hameconnage-03-a",
    documents: [{ file: "mail.eml", texts: { fr: { label: "le message" }, en: { label: "the message" } } }],
  }),
  { ...makeInd([["105", "105,1"], ["54"]]), id: "4.1-hameconnage-03-b" },
  { ...makeMatch(), id: "1.1-requete-01-a", competence: "1.1" },
];
const FILE = { name: "mail.eml", mediaType: "message/rfc822", bytes: new Uint8Array([1, 2]) };

function bankOf(items: Item[] | null): { bank: BankStore } {
  const version = { versionId: "v1", checksum: "abcdef", publishedAtS: 5 };
  return {
    bank: {
      find: async () => null,
      active: async () => (items === null ? null : version),
      itemsOf: async () => [],
      items: async (versionId) => (versionId === "v1" ? (items ?? []) : []),
      file: async (versionId, name) => (versionId === "v1" && name === FILE.name ? FILE : null),
      publish: async () => "known" as const,
      activate: async () => {},
    },
  };
}

test("an operator lists the active version, filtered by competence and kind", async () => {
  const ids = async (filter: { competence: string | null; kind: string | null }) => {
    const list = await listItems({ actor: OPERATOR, locale: "fr", ...filter }, bankOf(ITEMS));
    return list.ok ? [list.value.total, ...list.value.items.map(({ id, fileCount }) => [id, fileCount])] : list;
  };
  expect(await ids({ competence: null, kind: null })).toHaveLength(4);
  expect(await ids({ competence: "1.1", kind: null })).toEqual([3, ["1.1-requete-01-a", 0]]);
  expect(await ids({ competence: "4.1", kind: "qcu" })).toEqual([3, ["4.1-hameconnage-03-a", 1]]);
});

test("a sheet has both languages as pupils see them, and the key beside them, never in them", async () => {
  const sheet = await showItemSheet({ actor: OPERATOR, itemId: "4.1-hameconnage-03-b" }, bankOf(ITEMS));
  if (!sheet.ok) throw new Error(sheet.error.code);
  expect(sheet.value.right.fr).toEqual({
    kind: "fields",
    fields: [
      { id: "n1", text: "105" },
      { id: "n2", text: "54" },
    ],
  });
  expect(sheet.value.accepted).toEqual([["105", "105,1"], ["54"]]);
  expect(sheet.value.explanations.fr).toBe("SECRET-EXPLANATION");
  expect(JSON.stringify(sheet.value.shown)).not.toMatch(/SECRET|105/);
});

test("only an operator reads the bank; an unknown item, an unknown file and an empty platform are told apart", async () => {
  const asked = {
    actor: ADMIN,
    itemId: "4.1-hameconnage-03-a",
    file: "mail.eml",
    locale: "fr" as const,
    competence: null,
    kind: null,
  };
  const refusedAll = await Promise.all([
    listItems(asked, bankOf(ITEMS)),
    showItemSheet(asked, bankOf(ITEMS)),
    openBankFile(asked, bankOf(ITEMS)),
  ]);
  expect(refusedAll.map((one) => (one.ok ? "ok" : one.error.code))).toEqual(Array(3).fill("OPERATOR_REQUIRED"));
  const mine = { ...asked, actor: OPERATOR };
  expect(await openBankFile(mine, bankOf(ITEMS))).toEqual({ ok: true, value: FILE });
  expect(await openBankFile({ ...mine, file: "autre" }, bankOf(ITEMS))).toMatchObject({
    error: { code: "FILE_NOT_FOUND" },
  });
  expect(await showItemSheet({ ...mine, itemId: "x" }, bankOf(ITEMS))).toMatchObject({
    error: { code: "ITEM_NOT_FOUND" },
  });
  expect(await listItems(mine, bankOf(null))).toMatchObject({ error: { code: "BANK_NOT_AVAILABLE" } });
});

test("an author tries an answer: right or wrong, a simulator rule by rule, a shape that the question cannot take refused", async () => {
  const simulator = simulatorItem("5.1-reseau-01-a");
  const desk = bankOf([...ITEMS, simulator]);
  const tried = (answer: Answer, itemId = simulator.id) => tryItem({ actor: OPERATOR, itemId, answer }, desk);
  const done = answerOfRun(simulator, simulator.key.right[0], "fr");
  expect(await tried(done)).toMatchObject({
    ok: true,
    value: { verdict: "right", rules: [{ isKept: true }, { isKept: true }] },
  });
  const wrong = await tried(answerOfRun(simulator, simulator.key.wrong[0]?.run, "fr"));
  expect(wrong).toMatchObject({ ok: true, value: { verdict: "wrong", rules: [{ isKept: false }, { isKept: true }] } });
  expect(await tried({ ...done, seal: "x" } as Answer)).toMatchObject({ error: { code: "ANSWER_LOG_BROKEN" } });
  expect(await tried({ kind: "skip" })).toMatchObject({ ok: true, value: { verdict: "skipped", rules: [] } });
  expect(await tried(done, "none")).toMatchObject({ error: { code: "ITEM_NOT_FOUND" } });
  expect(await tryItem({ actor: ADMIN, itemId: simulator.id, answer: done }, desk)).toMatchObject({
    error: { code: "OPERATOR_REQUIRED" },
  });
});
