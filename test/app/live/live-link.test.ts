import { expect, test } from "vitest";
import { aLink, aNetwork, done, links, refused, SERVER_MS, working } from "./fake-network.ts";

const HAND = { type: "raise-hand" } as const;

test("a command given before the socket opens leaves with it, once, and no request is made", async () => {
  const net = aNetwork();
  const { link } = aLink();
  const reply = link.send(HAND, "command-1");
  await net.pass(300);
  net.last().open();
  net.last().say(links());
  expect(net.last().frames.map((frame) => frame.t)).toEqual(["hello", "command"]);
  net.last().say(done("command-1", 12));
  expect(await reply).toEqual({ ok: true, at: 12 });
  await net.pass(9_000);
  expect(net.requests).toEqual([]);
});

test("what was not answered is sent again over the next socket, in its order and under the same ids", async () => {
  const net = aNetwork();
  const { link } = aLink();
  net.last().open();
  net.last().say(links());
  const replies = [1, 2, 3].map((n) => link.send(HAND, `command-${n}`));
  net.last().say(done("command-2"));
  net.last().drop();
  await net.pass(500);
  expect(net.sockets).toHaveLength(2);
  net.last().open();
  expect(net.last().commandIds).toEqual(["command-1", "command-3"]);
  net.last().say(done("command-3"));
  net.last().say(refused("command-1", "ALREADY_ANSWERED"));
  expect(await Promise.all(replies)).toEqual([
    { ok: false, code: "ALREADY_ANSWERED", meta: undefined },
    { ok: true, at: 1 },
    { ok: true, at: 1 },
  ]);
});

test("a command answered twice, by request and by socket, resolves once, with the first answer", async () => {
  const net = aNetwork();
  net.answers(working);
  const { link } = aLink();
  net.last().drop();
  const reply = link.send(HAND, "command-1");
  await net.pass(100);
  net.last().open();
  net.last().say(links());
  net.last().say(refused("command-1", "TEST_ENDED"));
  expect(await reply).toEqual({ ok: true, at: 1 });
});

test("one id asked twice is one command, and both callers get its answer", async () => {
  const net = aNetwork();
  const { link } = aLink();
  const both = [link.send(HAND, "command-1"), link.send(HAND, "command-1")];
  net.last().open();
  net.last().say(done("command-1"));
  expect(await Promise.all(both)).toEqual([
    { ok: true, at: 1 },
    { ok: true, at: 1 },
  ]);
});

test("a socket that dies without a word is left after 8 s of silence, and the command is sent again", async () => {
  const net = aNetwork();
  const { link, states } = aLink();
  net.last().open();
  net.last().say(links());
  void link.send(HAND, "command-1");
  await net.pass(7_900);
  expect(net.sockets).toHaveLength(1);
  await net.pass(1_000);
  expect(states).toEqual(["live", "reconnecting"]);
  expect(net.sockets).toHaveLength(2);
  net.last().open();
  expect(net.last().commandIds).toEqual(["command-1"]);
});

test("pongs keep a quiet socket, and a pinger that ran late does not kill it", async () => {
  const net = aNetwork();
  aLink();
  const socket = net.last();
  socket.open();
  socket.say(links());
  for (let turn = 0; turn < 6; turn += 1) {
    await net.pass(10_000);
    socket.pong();
  }
  expect(net.sockets).toHaveLength(1);
  expect(socket.pings).toBe(6);
});

test("retries slow down to at most 8 s, half of it chance, and a short life does not make them fast again", async () => {
  const net = aNetwork();
  aLink();
  for (let turn = 0; turn < 8; turn += 1) {
    const socket = await net.next();
    socket.open();
    socket.say(links());
    socket.drop(4000, "bad-frame");
  }
  const before = net.sockets.length;
  await net.pass(3_900);
  expect(net.sockets).toHaveLength(before);
  await net.pass(4_100);
  expect(net.sockets).toHaveLength(before + 1);
});

test("a connection that lasted comes back at once", async () => {
  const net = aNetwork();
  aLink();
  for (let turn = 0; turn < 4; turn += 1) (await net.next()).drop();
  const socket = await net.next();
  socket.open();
  socket.say(links());
  await net.pass(6_000);
  const count = net.sockets.length;
  socket.drop();
  await net.pass(400);
  expect(net.sockets).toHaveLength(count + 1);
});

test("an old page is loaded anew once, and then only tries again slowly", async () => {
  const net = aNetwork();
  aLink();
  net.last().open();
  net.last().drop(4000, "protocol");
  expect(net.page.reloads).toBe(1);
  const { states } = aLink();
  net.last().open();
  net.last().drop(4000, "protocol");
  await net.pass(30_000);
  expect(net.page.reloads).toBe(1);
  expect(states).toEqual([]);
});

test("the network is back: the next try comes within 0.3 s instead of 8", async () => {
  const net = aNetwork();
  aLink();
  for (let turn = 0; turn < 6; turn += 1) (await net.next()).drop();
  const count = net.sockets.length;
  net.fire("online");
  await net.pass(300);
  expect(net.sockets).toHaveLength(count + 1);
});

test("the page is looked at again: a socket that died meanwhile is found out", async () => {
  const net = aNetwork();
  aLink();
  const socket = net.last();
  socket.open();
  socket.say(links());
  net.fire("visibilitychange");
  expect(socket.pings).toBe(1);
  await net.pass(2_900);
  expect(net.sockets).toHaveLength(1);
  await net.pass(600);
  expect(net.sockets).toHaveLength(2);
});

test("the server's clock: the page's at first, then the frame that took the shortest way, whatever the lab clock", async () => {
  const net = aNetwork();
  const { link } = aLink({ nowMs: SERVER_MS });
  await net.pass(2_000);
  expect(link.serverNowMs()).toBe(SERVER_MS + 2_000);
  net.last().open();
  net.last().say(links(SERVER_MS + 2_700));
  expect(link.serverNowMs()).toBe(SERVER_MS + 2_700);
  await net.pass(1_000);
  // This one was held up for 300 ms on its way.
  net.last().say(links(SERVER_MS + 3_400));
  expect(link.serverNowMs()).toBe(SERVER_MS + 3_700);
  await net.pass(500);
  expect(link.lastSignMs).toBe(SERVER_MS + 3_700);
});

test("seen: the newest sequence only, at most one each 250 ms, by socket only, and again after a new connection", async () => {
  const net = aNetwork();
  net.answers(working);
  const { link } = aLink();
  link.seen(1);
  net.last().open();
  net.last().say(links());
  for (const seq of [2, 3, 4]) link.seen(seq);
  await net.pass(249);
  const seen = () => net.last().frames.flatMap((frame) => (frame.t === "seen" ? [frame.seq] : []));
  expect(seen()).toEqual([2]);
  await net.pass(1_000);
  expect(seen()).toEqual([2, 4]);
  net.last().drop();
  await net.pass(400);
  net.last().open();
  net.last().say(links());
  link.seen(4);
  expect(seen()).toEqual([4]);
  expect(net.requests.every(({ frame }) => frame.t !== "seen")).toBe(true);
});

test("a stopped link is silent for good", async () => {
  const net = aNetwork();
  net.answers(working);
  const { link, states } = aLink();
  net.last().drop();
  link.stop();
  net.fire("online");
  await net.pass(60_000);
  expect(net.sockets).toHaveLength(1);
  expect(net.requests).toEqual([]);
  expect(states).toEqual([]);
});
