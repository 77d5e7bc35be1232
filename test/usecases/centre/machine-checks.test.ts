import { expect, test } from "vitest";
import { soundMachine } from "#test/core/machine/sound-machine.ts";
import { admin, member, NOW_MS, pupil, staffDeps, stranger } from "#test/usecases/memory/staff-deps.ts";
import { exportMachineCheck } from "#worker/usecases/centre/export-machine-check.ts";
import { listMachineChecks } from "#worker/usecases/centre/list-machine-checks.ts";
import { showMachineCheck } from "#worker/usecases/centre/show-machine-check.ts";
import { startMachineCheck } from "#worker/usecases/centre/start-machine-check.ts";
import type { AttemptLimit } from "#worker/usecases/ports.ts";
import { forgetMachineChecks } from "#worker/usecases/public/forget-machine-checks.ts";
import { reportMachine } from "#worker/usecases/public/report-machine.ts";

/** Counts what is asked of it; `locked` answers as a code that was used too often. */
function fakeLimit(locked = false): AttemptLimit & { keys: string[] } {
  const keys: string[] = [];
  return {
    keys,
    read: async () => ({ failures: 0, lockedUntilS: null }),
    async recordFailure(key, _, nowS) {
      keys.push(key);
      return { failures: keys.length, lockedUntilS: locked ? nowS + 90 : null };
    },
    locked: async () => new Map(),
    clear: async () => {},
  };
}

async function aCheck() {
  const deps = { ...(await staffDeps()), attempts: fakeLimit() };
  const started = await startMachineCheck({ actor: member, establishmentId: "school", room: "B204" }, deps);
  if (!started.ok) throw new Error(started.error.code);
  return { deps, code: started.value.code };
}

test("staff make a code, computers post under it, and the worst stands first", async () => {
  const { deps, code } = await aCheck();
  const post = (name: string, over = {}) => reportMachine({ code, name, facts: soundMachine(over) }, deps);
  expect(await post("Poste 10")).toEqual({ ok: true, value: { room: "B204", replacedAtS: null } });
  await post("Poste 2", { socketMs: null });
  await post(" poste   12 ", { keepsAnswers: false });
  await post("Poste 1", { latencyMs: 900 });
  const shown = await showMachineCheck({ actor: member, code: code.toLowerCase() }, deps);
  if (!shown.ok) throw new Error(shown.error.code);
  expect(shown.value.machines.map(({ name, state }) => [name, state])).toEqual([
    ["poste 12", "blocking"],
    ["Poste 1", "watch"],
    ["Poste 2", "watch"],
    ["Poste 10", "good"],
  ]);
  expect(shown.value.address).toBe(`vigie.test/poste/${code}`);
  const listed = await listMachineChecks({ actor: admin, establishmentId: "school" }, deps);
  expect(listed).toMatchObject({ ok: true, value: { checks: [{ code, counts: { blocking: 1, watch: 2, good: 1 } }] } });
  const file = await exportMachineCheck({ actor: member, code, language: "fr" }, deps);
  expect(file).toMatchObject({ ok: true, value: { disposition: `postes-${code}.csv` } });
});

test("the same name in another spelling is the same computer, and the reader is told what was replaced", async () => {
  const { deps, code } = await aCheck();
  await reportMachine({ code, name: "Poste 12", facts: soundMachine() }, deps);
  const again = await reportMachine({ code, name: "POSTE-12", facts: soundMachine() }, deps);
  expect(again).toEqual({ ok: true, value: { room: "B204", replacedAtS: Math.floor(NOW_MS / 1000) } });
});

test("refusals: no name, an unknown code, a code that is no code, a code used too often", async () => {
  const { deps, code } = await aCheck();
  const facts = soundMachine();
  const codeOf = async (asked: { code: string; name: string }, with_ = deps) => {
    const result = await reportMachine({ ...asked, facts }, with_);
    return result.ok ? "ok" : result.error;
  };
  expect(await codeOf({ code, name: "  " })).toEqual({ code: "MACHINE_NAME_REQUIRED" });
  expect(await codeOf({ code: "XXXXXX", name: "Poste 1" })).toEqual({ code: "MACHINE_CHECK_NOT_FOUND" });
  expect(await codeOf({ code: "1", name: "Poste 1" })).toEqual({ code: "MACHINE_CHECK_NOT_FOUND" });
  const locked = { ...deps, attempts: fakeLimit(true) };
  expect(await codeOf({ code, name: "Poste 1" }, locked)).toEqual({ code: "TOO_MANY_ATTEMPTS", meta: { minutes: 2 } });
  expect(locked.attempts.keys).toEqual([`machine:${code}`]);
});

test("a code takes 120 computers", async () => {
  const { deps, code } = await aCheck();
  for (let at = 1; at <= 120; at += 1) await reportMachine({ code, name: `Poste ${at}`, facts: soundMachine() }, deps);
  const more = await reportMachine({ code, name: "Poste 121", facts: soundMachine() }, deps);
  expect(more).toEqual({ ok: false, error: { code: "MACHINE_CHECK_FULL", meta: { max: 120 } } });
});

test("only the school's staff start, list and read its checks", async () => {
  const { deps, code } = await aCheck();
  const asked = { establishmentId: "school", room: "B204" };
  expect(await startMachineCheck({ actor: pupil, ...asked }, deps)).toMatchObject({
    error: { code: "PUPIL_CANNOT_BE_STAFF" },
  });
  expect(await listMachineChecks({ actor: stranger, establishmentId: "school" }, deps)).toMatchObject({
    error: { code: "NOT_A_MEMBER" },
  });
  for (const actor of [stranger, pupil]) {
    expect(await showMachineCheck({ actor, code }, deps)).toMatchObject({ error: { code: "MACHINE_CHECK_NOT_FOUND" } });
  }
});

test("checks are forgotten after 30 days", async () => {
  const { deps, code } = await aCheck();
  const days = (count: number) => ({ ...deps, clock: { nowMs: () => NOW_MS + count * 86_400_000 } });
  await forgetMachineChecks(days(30));
  expect(await deps.machineChecks.find(code)).not.toBeNull();
  await forgetMachineChecks({ ...deps, clock: { nowMs: () => NOW_MS + 30 * 86_400_000 + 1_000 } });
  expect(await deps.machineChecks.find(code)).toBeNull();
});
