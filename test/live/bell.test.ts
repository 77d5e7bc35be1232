import { evictDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { eventually } from "#test/support/live-client.ts";
import { writeTopics } from "#worker/live/bell/topics.ts";

let schools = 0;
const aBell = () => env.SCHOOL_BELL.getByName(`school-of-test-${++schools}`);
type Bell = ReturnType<typeof aBell>;

/** A page that listens: what it heard, word by word. */
async function listen(bell: Bell, topics: string[]) {
  const upgrade = new Request("https://vigie.test/", { headers: { Upgrade: "websocket" } });
  const { webSocket: socket } = await bell.fetch("https://bell.internal/", { headers: writeTopics(topics, upgrade) });
  if (socket === null) throw new Error("no socket");
  const heard: string[] = [];
  const closed: string[] = [];
  socket.addEventListener("message", ({ data }) => void heard.push(String(data)));
  socket.addEventListener("close", ({ reason }) => void closed.push(reason));
  socket.accept();
  await eventually(
    () => heard.length,
    (count) => count === 1,
  );
  return { socket, heard, closed };
}

test("each opening is answered by a ring; then only what is watched rings, and it says nothing else", async () => {
  const bell = aBell();
  const board = await listen(bell, ["readiness"]);
  const path = await listen(bell, ["path-BKTQWM478", "readiness"]);
  expect(await bell.ring(["path-BKTQWM478"])).toBe(1);
  expect(await bell.ring(["path-BKTQWM478", "readiness"])).toBe(2);
  expect(await bell.ring(["path-XXXXXX222"])).toBe(0);
  await eventually(
    () => board.heard.length + path.heard.length,
    (count) => count === 5,
  );
  expect(board.heard).toEqual(["ring", "ring"]);
  expect(path.heard).toEqual(["ring", "ring", "ring"]);
});

test("one school does not hear another, and a page that left is not counted", async () => {
  const [one, other] = [aBell(), aBell()];
  const page = await listen(one, ["readiness"]);
  expect(await other.ring(["readiness"])).toBe(0);
  page.socket.close(1000);
  const left = await eventually(
    () => one.ring(["readiness"]),
    (count) => count === 0,
  );
  expect(left).toBe(0);
});

test("the object may be evicted at any moment: its pages stay, with what they watch, and it has kept nothing", async () => {
  const bell = aBell();
  const page = await listen(bell, ["readiness"]);
  await evictDurableObject(bell);
  expect(await bell.ring(["readiness"])).toBe(1);
  await eventually(
    () => page.heard.length,
    (count) => count === 2,
  );
  expect(page.heard).toEqual(["ring", "ring"]);
});

test("a ping is answered; any other word closes the socket; what is no upgrade is refused", async () => {
  const bell = aBell();
  const page = await listen(bell, ["readiness"]);
  page.socket.send("ping");
  await eventually(
    () => page.heard.length,
    (count) => count === 2,
  );
  expect(page.heard).toEqual(["ring", "pong"]);
  page.socket.send('{"t":"hello"}');
  await eventually(
    () => page.closed.length,
    (count) => count === 1,
  );
  expect(page.closed).toEqual(["bad-frame"]);
  expect((await bell.fetch("https://bell.internal/")).status).toBe(426);
});
