import { expect, test } from "vitest";
import { aLink, aNetwork, working } from "./fake-network.ts";

const HAND = { type: "raise-hand" } as const;

test("a socket that never opens: commands travel by request, one at a time, oldest first, without pause", async () => {
  const net = aNetwork();
  net.answers(working);
  const { link, states } = aLink();
  const replies = [1, 2, 3].map((n) => link.send(HAND, `command-${n}`));
  await net.pass(1_000);
  await net.pass(100);
  await Promise.all(replies);
  expect(net.requests.slice(0, 3).map(({ frame }) => ("id" in frame ? frame.id : ""))).toEqual([
    "command-1",
    "command-2",
    "command-3",
  ]);
  expect(net.mostInFlight).toBe(1);
  expect(states).toEqual(["live"]);
});

test("where sockets are blocked the page stays live: no notice comes and goes with each try", async () => {
  const net = aNetwork();
  net.answers(working);
  const { states } = aLink();
  await net.pass(120_000);
  expect(net.sockets.length).toBeGreaterThan(5);
  expect(states).toEqual(["live"]);
  expect(net.mostInFlight).toBe(1);
  // A look every 2.5 s and never a storm: two minutes are at most 60 requests.
  expect(net.requests.length).toBeGreaterThan(40);
  expect(net.requests.length).toBeLessThan(62);
});

test("where sockets are blocked and something is awaited, a look comes within a second", async () => {
  const net = aNetwork();
  net.answers(working);
  aLink({ isAwaiting: () => true });
  await net.pass(60_000);
  const gaps = net.requests.slice(1).map(({ atMs }, index) => atMs - (net.requests[index]?.atMs ?? 0));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(1_000);
  expect(Math.min(...gaps)).toBeGreaterThan(500);
});

test("a proxy that lets the socket open and carries nothing is found out, and requests carry on meanwhile", async () => {
  const net = aNetwork();
  net.answers(working);
  const { link, states } = aLink();
  net.last().open();
  const reply = link.send(HAND, "command-1");
  await net.pass(1_100);
  expect(await reply).toEqual({ ok: true, at: 1 });
  await net.pass(60_000);
  expect(states).toEqual(["live"]);
  expect(net.sockets.length).toBeGreaterThan(1);
});

test.each([401, 403])("a refused upgrade is explained by the request beside it: %i is a lost login", async (status) => {
  const net = aNetwork();
  net.answers(() => ({ status, body: { code: "NOT_SIGNED_IN" } }));
  let lost = 0;
  const { link } = aLink({
    onLoginLost: () => {
      lost += 1;
    },
  });
  const reply = link.send(HAND, "command-1");
  net.last().drop();
  await net.pass(100);
  expect(lost).toBe(1);
  await net.pass(60_000);
  // Slow from then on: a browser left open for a night asks four times a minute.
  expect(net.requests.length).toBeLessThanOrEqual(6);
  // The login is back, in another tab: nothing was given up.
  net.answers(working);
  await net.pass(16_000);
  expect(await reply).toEqual({ ok: true, at: 1 });
});

test("a command that the door itself refuses does not hold up the next one", async () => {
  const net = aNetwork();
  net.answers((frame) =>
    "id" in frame && frame.id === "command-1" ? { status: 422, body: { code: "BAD_FRAME" } } : working(frame),
  );
  const { link } = aLink();
  const replies = [link.send(HAND, "command-1"), link.send(HAND, "command-2")];
  net.last().drop();
  await net.pass(200);
  expect(await Promise.all(replies)).toEqual([
    { ok: false, code: "BAD_FRAME", meta: undefined },
    { ok: true, at: 1 },
  ]);
});

test("a fault of the server or a page of a proxy is no answer: the command is asked again", async () => {
  const net = aNetwork();
  let turn = 0;
  net.answers((frame) => {
    turn += 1;
    if (turn === 1) return { status: 500, body: "fault" };
    if (turn === 2) return { status: 200, body: "<html>captive portal</html>" };
    return working(frame);
  });
  const { link } = aLink();
  const reply = link.send(HAND, "command-1");
  net.last().drop();
  await net.pass(5_000);
  expect(await reply).toEqual({ ok: true, at: 1 });
  expect(net.requests.slice(0, 3).map(({ frame }) => frame.t)).toEqual(["command", "command", "command"]);
});

test("a request that hangs is given up after 8 s and made again", async () => {
  const net = aNetwork();
  net.answers(() => "hangs");
  const { link } = aLink();
  const reply = link.send(HAND, "command-1");
  net.last().drop();
  await net.pass(7_900);
  expect(net.requests).toHaveLength(1);
  net.answers(working);
  await net.pass(1_000);
  expect(await reply).toEqual({ ok: true, at: 1 });
});
