import type { Deps } from "../deps.ts";
import { addPupil, listClasses } from "./add-pupil.ts";
import { changeRole } from "./change-role.ts";
import { checkRoll } from "./check-roll.ts";
import { comparePupils } from "./compare-pupils.ts";
import { exportRoll } from "./export-roll.ts";
import { importRoll } from "./import-roll.ts";
import { inviteMembers } from "./invite-members.ts";
import { forgetNeed, keepNeed, showNeed } from "./keep-need.ts";
import { listLogins } from "./list-logins.ts";
import { listPupils } from "./list-pupils.ts";
import { listRollImports } from "./list-roll-imports.ts";
import { makeLogins } from "./make-logins.ts";
import { mergePupils } from "./merge-pupils.ts";
import { removeMember } from "./remove-member.ts";
import { resetLogin } from "./reset-login.ts";
import { setNameInUse } from "./set-name-in-use.ts";
import { showEstablishment } from "./show-establishment.ts";
import { showPupil } from "./show-pupil.ts";
import { showTeam } from "./show-team.ts";
import { undoRollImport } from "./undo-roll-import.ts";
import { unlinkOpenId } from "./unlink-open-id.ts";
import { unlockLogin } from "./unlock-login.ts";
import { withdrawInvitation } from "./withdraw-invitation.ts";

type Asked<Verb extends (asked: never, deps: never) => unknown> = Parameters<Verb>[0];

/** The roll, its pupils and their logins; the team. */
export function schoolDoors(deps: Deps) {
  return {
    addPupil: (asked: Asked<typeof addPupil>) => addPupil(asked, deps),
    changeRole: (asked: Asked<typeof changeRole>) => changeRole(asked, deps),
    checkRoll: (asked: Asked<typeof checkRoll>) => checkRoll(asked, deps),
    comparePupils: (asked: Asked<typeof comparePupils>) => comparePupils(asked, deps),
    exportRoll: (asked: Asked<typeof exportRoll>) => exportRoll(asked, deps),
    forgetNeed: (asked: Asked<typeof forgetNeed>) => forgetNeed(asked, deps),
    importRoll: (asked: Asked<typeof importRoll>) => importRoll(asked, deps),
    inviteMembers: (asked: Asked<typeof inviteMembers>) => inviteMembers(asked, deps),
    keepNeed: (asked: Asked<typeof keepNeed>) => keepNeed(asked, deps),
    listClasses: (asked: Asked<typeof listClasses>) => listClasses(asked, deps),
    listLogins: (asked: Asked<typeof listLogins>) => listLogins(asked, deps),
    listPupils: (asked: Asked<typeof listPupils>) => listPupils(asked, deps),
    listRollImports: (asked: Asked<typeof listRollImports>) => listRollImports(asked, deps),
    makeLogins: (asked: Asked<typeof makeLogins>) => makeLogins(asked, deps),
    mergePupils: (asked: Asked<typeof mergePupils>) => mergePupils(asked, deps),
    removeMember: (asked: Asked<typeof removeMember>) => removeMember(asked, deps),
    resetLogin: (asked: Asked<typeof resetLogin>) => resetLogin(asked, deps),
    setNameInUse: (asked: Asked<typeof setNameInUse>) => setNameInUse(asked, deps),
    showEstablishment: (asked: Asked<typeof showEstablishment>) => showEstablishment(asked, deps),
    showNeed: (asked: Asked<typeof showNeed>) => showNeed(asked, deps),
    showPupil: (asked: Asked<typeof showPupil>) => showPupil(asked, deps),
    showTeam: (asked: Asked<typeof showTeam>) => showTeam(asked, deps),
    undoRollImport: (asked: Asked<typeof undoRollImport>) => undoRollImport(asked, deps),
    unlinkOpenId: (asked: Asked<typeof unlinkOpenId>) => unlinkOpenId(asked, deps),
    unlockLogin: (asked: Asked<typeof unlockLogin>) => unlockLogin(asked, deps),
    withdrawInvitation: (asked: Asked<typeof withdrawInvitation>) => withdrawInvitation(asked, deps),
  };
}
