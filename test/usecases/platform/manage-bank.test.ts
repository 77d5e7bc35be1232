import { expect, test } from "vitest";
import type { PlatformAct } from "#worker/usecases/act-ports.ts";
import type { BankVersionLine } from "#worker/usecases/bank-ports.ts";
import {
  activateVersion,
  archiveVersion,
  listVersions,
  restoreVersion,
  showVersion,
} from "#worker/usecases/platform/manage-bank.ts";
import { setDelay, showDelay } from "#worker/usecases/platform/set-delay.ts";
import { admin, NOW_MS } from "../memory/staff-deps.ts";
import { operator, operatorDeps } from "./operator-deps.ts";

const NOW_S = NOW_MS / 1000;
const line = (versionId: string, activatedAtS: number | null, archivedAtS: number | null = null): BankVersionLine => ({
  versionId,
  checksum: `${versionId}-checksum`,
  itemCount: 3,
  publishedAtS: 1,
  activatedAtS,
  archivedAtS,
  calibration: "expert",
});

const never = () => Promise.reject(new Error("not asked"));
const unused = { find: never, active: never, items: never, itemsOf: never, publish: never, file: never };

async function bankDeps(lines: BankVersionLine[]) {
  const deps = await operatorDeps();
  const done: unknown[] = [];
  const { acts } = deps;
  let delayS = 0;
  return {
    ...deps,
    done,
    bank: {
      ...unused,
      items: async () => [],
      activate: async (id: string, atS: number, act: PlatformAct) => void (done.push([id, atS]) && acts.push(act)),
    },
    actBook: { list: async () => [], record: never },
    settings: {
      publicationDelayS: async () => delayS,
      setPublicationDelayS: async (seconds: number, act: PlatformAct) => {
        delayS = seconds;
        acts.push(act);
      },
    },
    bankVersions: {
      list: async () => lines,
      changes: async (id: string, before: string | null) => ({ added: [id], removed: [before ?? ""], changed: [] }),
      sessions: async () => [],
      served: async () => ({ tests: 0, items: [] }),
      archive: async (id: string, act: PlatformAct) => {
        done.push(["archive", id]) && acts.push(act);
        return "archived" as const;
      },
      restore: async (id: string, act: PlatformAct) => void (done.push(["restore", id]) && acts.push(act)),
    },
  };
}

const FIVE = [line("draft", null), line("later", NOW_S + 1), line("now", NOW_S), line("before", 5), line("gone", 6, 7)];

test("of the versions whose instant has come, the latest serves; the others were replaced, wait or are put away", async () => {
  const listed = await listVersions({ actor: operator }, await bankDeps(FIVE));
  expect(listed.ok ? listed.value.map(({ versionId, state }) => [versionId, state]) : listed).toEqual([
    ["draft", "draft"],
    ["later", "scheduled"],
    ["now", "active"],
    ["before", "former"],
    ["gone", "archived"],
  ]);
  const shown = await showVersion({ actor: operator, versionId: "later" }, await bankDeps(FIVE));
  expect(shown.ok ? [shown.value.before?.versionId, shown.value.changes.removed] : shown).toEqual(["now", ["now"]]);
});

test("a version is activated from a midnight in Paris, today at once, never in the past", async () => {
  const deps = await bankDeps(FIVE);
  const activate = (from: string, versionId = "draft") => activateVersion({ actor: operator, versionId, from }, deps);
  const code = async (asked: ReturnType<typeof activate>) => {
    const result = await asked;
    return result.ok ? result.value.atS : result.error.code;
  };
  // NOW is 2027-01-12, 8 h in Paris.
  expect(await code(activate("2027-01-13"))).toBe(Date.UTC(2027, 0, 12, 23) / 1000);
  expect(await code(activate("2027-01-12"))).toBe(NOW_S);
  expect(await code(activate(""))).toBe(NOW_S);
  expect(await code(activate("2027-01-11"))).toBe("ACTIVATION_IN_PAST");
  expect(await code(activate("demain"))).toBe("ACTIVATION_NOT_A_DATE");
  expect(await code(activate("", "now"))).toBe("BANK_VERSION_ACTIVE");
  expect(await code(activate("", "gone"))).toBe("BANK_VERSION_ARCHIVED");
  expect(await code(activate("", "nothing"))).toBe("BANK_VERSION_NOT_FOUND");
  expect(deps.done).toHaveLength(3);
  expect(deps.acts.map(({ act, subject }) => `${act} ${subject}`)).toEqual(Array(3).fill("bank-activated draft-ch"));
});

test("archiving a version asks why; restoring one that is not archived changes nothing", async () => {
  const deps = await bankDeps(FIVE);
  const bare = await archiveVersion({ actor: operator, versionId: "before", reason: "" }, deps);
  expect(bare.ok ? null : bare.error.code).toBe("JURY_REASON_REQUIRED");
  expect((await archiveVersion({ actor: operator, versionId: "before", reason: "Erreurs" }, deps)).ok).toBe(true);
  expect((await restoreVersion({ actor: operator, versionId: "gone" }, deps)).ok).toBe(true);
  expect((await restoreVersion({ actor: operator, versionId: "draft" }, deps)).ok).toBe(true);
  expect(deps.done).toEqual([
    ["archive", "before"],
    ["restore", "gone"],
  ]);
  expect(deps.acts.map(({ act }) => act)).toEqual(["bank-archived", "bank-restored"]);
});

test("the delay of publication is a whole number of hours, up to thirty days", async () => {
  const deps = await bankDeps([]);
  for (const typed of ["", "-1", "1,5", "721", "un jour"]) {
    const refused = await setDelay({ actor: operator, typed }, deps);
    expect(refused.ok ? null : refused.error).toEqual({ code: "DELAY_INVALID", meta: { field: "heures", limit: 720 } });
  }
  expect((await setDelay({ actor: operator, typed: " 48 " }, deps)).ok).toBe(true);
  expect(await showDelay({ actor: operator }, deps)).toEqual({ ok: true, value: { hours: 48 } });
  expect(deps.acts).toMatchObject([{ act: "delay-set", before: "0", after: "48" }]);
});

test("an establishment's admin neither sees versions nor sets the delay", async () => {
  const deps = await bankDeps(FIVE);
  const refused = { ok: false, error: { code: "OPERATOR_REQUIRED" } };
  expect(await listVersions({ actor: admin }, deps)).toEqual(refused);
  expect(await activateVersion({ actor: admin, versionId: "draft", from: "" }, deps)).toEqual(refused);
  expect(await setDelay({ actor: admin, typed: "1" }, deps)).toEqual(refused);
});
