import { env } from "cloudflare:workers";
import { reportStore } from "#worker/store/repositories/issue-report.ts";
import { machineChecks } from "#worker/store/repositories/machine-check.ts";
import { openIdLinks } from "#worker/store/repositories/open-id-link.ts";
import { teamStore } from "#worker/store/repositories/team.ts";
import { candidateStoreContract } from "./contracts/candidate-contract.ts";
import { machineCheckStoreContract } from "./contracts/machine-check-contract.ts";
import { openIdContract } from "./contracts/open-id-contract.ts";
import { pupilStoreContract } from "./contracts/pupil-contract.ts";
import { reportStoreContract } from "./contracts/report-contract.ts";
import { rollStoreContract } from "./contracts/roll-contract.ts";
import { sessionStoreContract } from "./contracts/session-contract.ts";
import { sessionFileContract } from "./contracts/session-file-contract.ts";
import { sessionListContract } from "./contracts/session-list-contract.ts";
import { teamStoreContract } from "./contracts/team-contract.ts";
import { d1World } from "./d1-world.ts";

sessionStoreContract("D1", d1World);
sessionFileContract("D1", d1World);
sessionListContract("D1", d1World);
candidateStoreContract("D1", d1World);
rollStoreContract("D1", d1World);
pupilStoreContract("D1", d1World);
reportStoreContract("D1", async () => ({ ...(await d1World()), reports: reportStore(env.DB) }));
openIdContract("D1", async () => {
  const world = await d1World();
  const row = await env.DB.prepare("select uai from establishment where id = ?")
    .bind(world.establishmentId)
    .first<{ uai: string }>();
  return { world, links: openIdLinks(env.DB, () => crypto.randomUUID()), uai: row?.uai ?? "" };
});
machineCheckStoreContract("D1", async () => {
  const { establishmentId, otherEstablishmentId } = await d1World();
  return { store: machineChecks(env.DB), establishmentId, otherEstablishmentId };
});
teamStoreContract("D1", async () => {
  const { establishmentId, otherEstablishmentId, staffId } = await d1World();
  return {
    team: teamStore(env.DB),
    establishmentId,
    otherEstablishmentId,
    async addAdult(name) {
      const userId = `${name}-${staffId}`;
      const email = `${userId}@ecole.test`;
      await env.DB.prepare(
        "insert into user (id, name, email, email_verified, created_at, updated_at) values (?1, ?2, ?3, 0, 0, 0)",
      )
        .bind(userId, name, email)
        .run();
      return { userId, email };
    },
  };
});
