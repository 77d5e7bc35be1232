import { aDoor, aJoinCandidate, fakeDoors } from "#test/support/live-doors.ts";
import { doorsContract } from "#test/support/live-doors-contract.ts";

doorsContract("in memory", async () => ({
  doors: fakeDoors([
    { door: aDoor(), candidates: [aJoinCandidate(), aJoinCandidate({ candidateId: "c2", firstName: "Gaëtan" })] },
  ]),
  number: 4012,
  candidateIds: ["c1", "c2"],
  userIds: ["u1", "u2", "u3"],
}));
