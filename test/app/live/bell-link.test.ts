import { expect, onTestFinished, test } from "vitest";
import { BellLink } from "#app/live/bell-link.ts";
import { aNetwork } from "./fake-network.ts";

/** A page that listens; each reading takes a tenth of a second. */
function aPage() {
  const net = aNetwork();
  const states: string[] = [];
  const looks: number[] = [];
  const bell = new BellLink({
    path: "/nouvelles/preparation",
    look: () => {
      looks.push(performance.now());
      return new Promise((read) => setTimeout(read, 100));
    },
    onState: (state) => void (states.at(-1) === state || states.push(state)),
  });
  onTestFinished(() => bell.stop());
  bell.start();
  const ring = () => net.last().onmessage?.({ data: "ring" });
  const open = () => {
    net.last().open();
    ring();
  };
  return { net, bell, states, looks, ring, open };
}

test("the first word of a connection has the page read again: what changed before it is not missed", async () => {
  const { net, looks, states, open } = aPage();
  expect(net.last().url).toBe("wss://vigie.example/nouvelles/preparation");
  expect(looks).toHaveLength(0);
  open();
  await net.pass(10);
  expect([looks.length, states]).toEqual([1, ["live"]]);
});

test("however often it rings, the page reads at once and then every 4 s, and the last change is read", async () => {
  const { net, looks, ring, open } = aPage();
  open();
  await net.pass(5_000);
  const before = looks.length;
  for (let turn = 0; turn < 100; turn += 1) {
    ring();
    await net.pass(100);
  }
  expect(looks.length - before).toBe(3);
  await net.pass(4_000);
  expect(looks.length - before).toBe(4);
  await net.pass(20_000);
  expect(looks.length - before).toBe(4);
});

test("a page that nobody sees reads nothing; seen again, it reads once", async () => {
  const { net, looks, ring, open } = aPage();
  open();
  await net.pass(5_000);
  net.page.visibility = "hidden";
  for (let turn = 0; turn < 10; turn += 1) ring();
  await net.pass(1_000);
  expect(looks).toHaveLength(1);
  net.page.visibility = "visible";
  net.fire("visibilitychange");
  await net.pass(100);
  expect(looks).toHaveLength(2);
});

test("a lost link is said, tried again, and what was missed is read when it is back", async () => {
  const { net, looks, states, open } = aPage();
  open();
  await net.pass(5_000);
  net.last().drop();
  expect(states).toEqual(["live", "lost"]);
  await net.next();
  open();
  await net.pass(10);
  expect([states, looks.length]).toEqual([["live", "lost", "live"], 2]);
});

test("a cable that is pulled closes nothing: silence after a ping tells, and no reading is tried into the void", async () => {
  const { net, looks, states, open } = aPage();
  open();
  net.page.isOnline = false;
  await net.pass(18_100);
  expect(states).toEqual(["live", "lost"]);
  net.fire("visibilitychange");
  await net.pass(1_000);
  expect(looks).toHaveLength(1);
});

test("a network that lets no socket through is tried seldom; coming back to the page reads it", async () => {
  const { net, looks } = aPage();
  for (let turn = 0; turn < 7; turn += 1) (await net.next()).drop();
  const tries = net.sockets.length;
  await net.pass(29_000);
  expect(net.sockets).toHaveLength(tries);
  net.fire("visibilitychange");
  await net.pass(10);
  expect(looks).toHaveLength(1);
});
