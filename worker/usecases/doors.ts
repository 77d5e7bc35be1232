import { accountDoors } from "./account/doors.ts";
import { apiDoors } from "./api/doors.ts";
import { candidateDoors } from "./candidate/doors.ts";
import { centreDoors } from "./centre/doors.ts";
import type { Deps } from "./deps.ts";
import { juryDoors } from "./jury/doors.ts";
import { keepingDoors } from "./keeping/doors.ts";
import { pathDoors } from "./paths/doors.ts";
import { platformDoors } from "./platform/doors.ts";
import { practiceDoors } from "./practice/doors.ts";
import { publicDoors } from "./public/doors.ts";
import { schoolDoors } from "./school/doors.ts";
import { supervisorDoors } from "./supervisor/doors.ts";

/** The use cases with their ports already in hand: what routes and the HTTP API call. */
export function buildDoors(deps: Deps) {
  return {
    account: accountDoors(deps),
    api: apiDoors(deps),
    candidate: candidateDoors(deps),
    centre: centreDoors(deps),
    jury: juryDoors(deps),
    keeping: keepingDoors(deps),
    paths: pathDoors(deps),
    platform: platformDoors(deps),
    practice: practiceDoors(deps),
    public: publicDoors(deps),
    school: schoolDoors(deps),
    supervisor: supervisorDoors(deps),
  };
}

export type Doors = ReturnType<typeof buildDoors>;
