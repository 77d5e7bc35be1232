import { normaliseCheckCode } from "#worker/core/machine/check-code.ts";
import type { Deps } from "../deps.ts";
import { forgetInvitations } from "./forget-invitations.ts";
import { forgetMachineChecks } from "./forget-machine-checks.ts";
import { listWithdrawals } from "./list-withdrawals.ts";
import { reportMachine } from "./report-machine.ts";
import { openShare, verifyCode, verifyFile } from "./verify-certificate.ts";

/** What anyone may ask, logged in or not. */
export function publicDoors(deps: Deps) {
  return {
    /** the room of a code typed at a computer; null when there is none */
    async roomOfCheck(typed: string): Promise<{ code: string; room: string } | null> {
      const code = normaliseCheckCode(typed);
      const check = code === null ? null : await deps.machineChecks.find(code);
      return check && { code: check.code, room: check.room };
    },
    reportMachine: (asked: Parameters<typeof reportMachine>[0]) => reportMachine(asked, deps),
    verifyCode: (asked: Parameters<typeof verifyCode>[0]) => verifyCode(asked, deps),
    verifyFile: (asked: Parameters<typeof verifyFile>[0]) => verifyFile(asked, deps),
    openShare: (asked: Parameters<typeof openShare>[0]) => openShare(asked, deps),
    listWithdrawals: (asked: Parameters<typeof listWithdrawals>[0]) => listWithdrawals(asked, deps),
    issuerDocument: () => deps.credentials.issuerDocument(),
    forgetInvitations: () => forgetInvitations(deps),
    forgetMachineChecks: () => forgetMachineChecks(deps),
  };
}
