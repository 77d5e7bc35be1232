import { env } from "cloudflare:workers";
import { doorsContract } from "#test/support/live-doors-contract.ts";
import { aLiveRoom } from "#test/support/live-room.ts";
import { sessionDoors } from "#worker/store/repositories/session-door.ts";

doorsContract("on D1", async () => {
  const { number, candidateIds } = await aLiveRoom({ candidates: 3, joined: false });
  const [first = "", second = "", third = ""] = candidateIds;
  await env.DB.prepare("delete from candidate where id = ?").bind(third).run();
  return {
    doors: sessionDoors(env.DB),
    number,
    candidateIds: [first, second],
    userIds: [`user-${first}`, `user-${second}`, `user-${third}`],
  };
});
