import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { bankStore } from "#worker/store/repositories/bank.ts";
import { practiceStore } from "#worker/store/repositories/practice.ts";
import { anAct } from "./an-act.ts";
import { anItem } from "./an-item.ts";
import { practiceStoreContract } from "./contracts/practice-contract.ts";
import { newAccount } from "./new-account.ts";

const clock = { nowMs: () => 1_800_000_000_000 };

practiceStoreContract("D1", async () => ({ practice: practiceStore(env.DB), newAccount }));

test("the items of one competence are read without those of its neighbours", async () => {
  const bank = bankStore(env.DB, clock);
  const ids = ["1.1-moteur-01-a", "1.1-moteur-02-a", "1.2-x-01-a", "1.3-y-01-a", "2.1-z-01-a"];
  await bank.publish(
    { id: "of-one", checksum: "of-one", items: ids.map((id) => anItem(id)), files: [] },
    anAct({ atS: 1 }),
  );
  expect((await bank.itemsOf("of-one", "1.1")).map(({ id }) => id)).toEqual(ids.slice(0, 2));
  expect((await bank.itemsOf("of-one", "2.1")).map(({ id }) => id)).toEqual(["2.1-z-01-a"]);
  expect(await bank.itemsOf("of-one", "5.2")).toEqual([]);
});
