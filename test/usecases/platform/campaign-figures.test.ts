import { expect, test } from "vitest";
import type { CampaignFigures } from "#worker/usecases/figure-ports.ts";
import { countCampaign, recountCampaign, showCampaign } from "#worker/usecases/platform/campaign-figures.ts";
import { exportCampaign } from "#worker/usecases/platform/export-campaign.ts";
import { admin, NOW_MS } from "../memory/staff-deps.ts";
import { operator, operatorDeps } from "./operator-deps.ts";

function figureDeps() {
  const kept = new Map<number, CampaignFigures>();
  const counted: unknown[] = [];
  const clock = { at: NOW_MS, nowMs: () => clock.at };
  const figures = {
    read: async (year: number) => kept.get(year) ?? null,
    async count(year: number, days: { from: string; to: string }, atS: number) {
      counted.push([year, days.from, days.to]);
      kept.set(year, { countedAtS: atS, kinds: [], academies: [], weeks: [] });
    },
  };
  return { clock, figures, counted };
}

test("the running campaign is counted at night, and shown as it was counted; another year only when asked", async () => {
  const deps = figureDeps();
  const empty = await showCampaign({ actor: operator, year: null }, deps);
  expect(empty).toEqual({ ok: true, value: { year: 2026, years: [2026, 2025, 2024, 2023], campaign: null } });
  await countCampaign(deps);
  expect(deps.counted).toEqual([[2026, "2026-09-01", "2027-08-31"]]);
  const shown = await showCampaign({ actor: operator, year: 1999 }, deps);
  expect(shown.ok ? [shown.value.year, shown.value.campaign?.countedAtS] : shown).toEqual([2026, NOW_MS / 1000]);
});

test("asked for again within five minutes, the same count answers", async () => {
  const deps = figureDeps();
  await recountCampaign({ actor: operator, year: 2025 }, deps);
  deps.clock.at += 299_000;
  await recountCampaign({ actor: operator, year: 2025 }, deps);
  expect(deps.counted).toHaveLength(1);
  deps.clock.at += 1000;
  await recountCampaign({ actor: operator, year: 2025 }, deps);
  expect(deps.counted).toHaveLength(2);
});

test("an establishment's admin sees no campaign", async () => {
  const refused = { ok: false, error: { code: "OPERATOR_REQUIRED" } };
  expect(await showCampaign({ actor: admin, year: null }, figureDeps())).toEqual(refused);
  expect(await recountCampaign({ actor: admin, year: null }, figureDeps())).toEqual(refused);
});

test("a campaign leaves as a CSV by kind, académie and week; one that was not counted is refused", async () => {
  const deps = { ...figureDeps(), files: (await operatorDeps()).files };
  const words = {
    ...{ fileName: (year: number) => `${year}.csv`, titles: ["a", "b", "c", "d", "e", "f", "g"] },
    cuts: { kind: "Type", academy: "Académie", week: "Semaine" },
    ...{ kindOf: (kind: string) => kind, academyOf: (name: string) => name, dayOf: (day: string) => day },
  };
  const asked = { actor: operator, year: 2026, kind: null, words };
  expect(await exportCampaign(asked, deps)).toEqual({ ok: false, error: { code: "FIGURES_NOT_COUNTED" } });
  const counts = { held: 1, candidates: 3, tests: 2, validated: 1 };
  const slices = (name: string) => [
    { ...counts, name, kind: "LYCEE" as const },
    { ...counts, name, kind: "SUP" as const },
  ];
  const campaign = { countedAtS: 1, kinds: [], academies: slices("Nice"), weeks: slices("2026-11-23") };
  const counted = { ...deps, figures: { ...deps.figures, read: async () => campaign } };
  const file = await exportCampaign({ ...asked, kind: "LYCEE" }, counted);
  expect(file.ok ? file.value.body : file).toBe(
    '\ufeff"a";"b";"c";"d";"e";"f";"g"\n"Académie";"Nice";"LYCEE";1;3;2;1\n"Semaine";"2026-11-23";"LYCEE";1;3;2;1\n',
  );
  expect(await exportCampaign({ ...asked, actor: admin }, counted)).toEqual({
    ok: false,
    error: { code: "OPERATOR_REQUIRED" },
  });
});
