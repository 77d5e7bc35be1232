import { candidateStoreContract } from "#test/store/contracts/candidate-contract.ts";
import { machineCheckStoreContract } from "#test/store/contracts/machine-check-contract.ts";
import { openIdContract } from "#test/store/contracts/open-id-contract.ts";
import { pupilStoreContract } from "#test/store/contracts/pupil-contract.ts";
import { reportStoreContract } from "#test/store/contracts/report-contract.ts";
import { rollStoreContract } from "#test/store/contracts/roll-contract.ts";
import { sessionStoreContract } from "#test/store/contracts/session-contract.ts";
import { sessionFileContract } from "#test/store/contracts/session-file-contract.ts";
import { sessionListContract } from "#test/store/contracts/session-list-contract.ts";
import { teamStoreContract } from "#test/store/contracts/team-contract.ts";
import { memoryMachineChecks } from "./memory-machine-checks.ts";
import { memoryOpenIds } from "./memory-open-ids.ts";
import { memoryReports } from "./memory-reports.ts";
import { memoryTeam } from "./memory-team.ts";
import { memoryWorld } from "./memory-world.ts";

sessionStoreContract("memory", memoryWorld);
sessionFileContract("memory", memoryWorld);
sessionListContract("memory", memoryWorld);
candidateStoreContract("memory", memoryWorld);
rollStoreContract("memory", memoryWorld);
pupilStoreContract("memory", memoryWorld);
reportStoreContract("memory", async () => {
  const world = await memoryWorld();
  return { ...world, reports: memoryReports(world.tables, () => "Nadège Roussel").reports };
});
openIdContract("memory", async () => {
  const world = await memoryWorld();
  return { world, links: memoryOpenIds(world.tables), uai: world.establishmentId };
});
machineCheckStoreContract("memory", async () => ({
  store: memoryMachineChecks(),
  establishmentId: "school",
  otherEstablishmentId: "other",
}));
teamStoreContract("memory", async () => {
  const { team, people } = memoryTeam();
  return {
    team,
    establishmentId: "school",
    otherEstablishmentId: "other",
    async addAdult(name) {
      const email = `${name}@ecole.test`;
      people.set(name, { name, email });
      return { userId: name, email };
    },
  };
});
