import type { Deps } from "../deps.ts";
import { checkRoll } from "./check-roll.ts";
import { importRoll } from "./import-roll.ts";
import { listLogins } from "./list-logins.ts";
import { listPupils } from "./list-pupils.ts";
import { listRollImports } from "./list-roll-imports.ts";
import { makeLogins } from "./make-logins.ts";
import { resetLogin } from "./reset-login.ts";
import { showEstablishment } from "./show-establishment.ts";

type Asked<Verb extends (asked: never, deps: never) => unknown> = Parameters<Verb>[0];

/** The roll, its pupils and their logins. */
export function schoolDoors(deps: Deps) {
  return {
    checkRoll: (asked: Asked<typeof checkRoll>) => checkRoll(asked, deps),
    importRoll: (asked: Asked<typeof importRoll>) => importRoll(asked, deps),
    listLogins: (asked: Asked<typeof listLogins>) => listLogins(asked, deps),
    listPupils: (asked: Asked<typeof listPupils>) => listPupils(asked, deps),
    listRollImports: (asked: Asked<typeof listRollImports>) => listRollImports(asked, deps),
    makeLogins: (asked: Asked<typeof makeLogins>) => makeLogins(asked, deps),
    resetLogin: (asked: Asked<typeof resetLogin>) => resetLogin(asked, deps),
    showEstablishment: (asked: Asked<typeof showEstablishment>) => showEstablishment(asked, deps),
  };
}
