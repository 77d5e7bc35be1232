import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { statusStore } from "#worker/store/repositories/certificate-status.ts";

test("places are drawn, kept, each given once; a list that fills up is followed by another", async () => {
  const store = statusStore(env.DB);
  const codes = Array.from({ length: 300 }, (_, at) => `P-${10_000_000 + at}`);
  const places = await store.placesOf(codes);
  expect(new Set([...places.values()].map(({ list, position }) => `${list}#${position}`)).size).toBe(300);
  expect(await store.placesOf([...codes].reverse())).toEqual(places);
  expect(await store.placesOf([])).toEqual(new Map());
  // A full one: every position but those is taken.
  await env.DB.prepare(
    `with recursive every(at) as (select 0 union all select at + 1 from every where at < 131071)
      insert or ignore into certificate_status select 'full-' || at, (select max(list) from certificate_status), at from every`,
  ).run();
  const next = await store.placesOf(["P-NEXT2222"]);
  expect(next.get("P-NEXT2222")?.list).toBe(1 + Math.max(...[...places.values()].map(({ list }) => list)));
});
