import { expect, test } from "vitest";
import type { KeptReserve } from "#app/live/answer-store.ts";
import { claimOf, keepForCut, placeAfter, screenOnDevice } from "#app/routes/candidate/+parts/go-on-offline.ts";
import type { CandidateScreen } from "#worker/core/session/views.ts";
import { aClock, aQuestion, NOW } from "./a-candidate.ts";

/** The reserve of question 12, two questions long; `place` is displayed. */
function aReserve(place: number, deviceId = "device-of-this-page"): KeptReserve {
  const items = [aQuestion({}, "reserve-1").item, aQuestion({}, "reserve-2").item];
  return { deviceId, reserve: { after: "item-12", number: 12, mark: "the-mark", items }, place, shownAtMs: NOW };
}

const itemOf = (screen: CandidateScreen) => (screen.screen === "question" ? screen.item.id : screen.screen);

test("without a displayed reserve the page shows what the room says", () => {
  expect(screenOnDevice(aQuestion(), null)).toEqual(aQuestion());
  expect(screenOnDevice(aQuestion(), aReserve(0))).toEqual(aQuestion());
});

test("a displayed question of the reserve stays, whatever question the room would have now", () => {
  for (const number of [12, 13, 14]) {
    expect(screenOnDevice(aQuestion({ number }, "other"), aReserve(2))).toMatchObject({
      screen: "question",
      number: 14,
      item: { id: "reserve-2" },
      isReported: false,
    });
  }
  expect(itemOf(screenOnDevice({ screen: "time-elapsed", clock: aClock() }, aReserve(1)))).toBe("reserve-1");
});

test("once the room has that very question, its lock and its clock count", () => {
  const room = aQuestion({ number: 13, isReported: true }, "reserve-1");
  expect(screenOnDevice(room, aReserve(1))).toBe(room);
});

test("a room that is further than the reserve is right", () => {
  expect(itemOf(screenOnDevice(aQuestion({ number: 15 }, "item-15"), aReserve(2)))).toBe("item-15");
});

test("a pause, an end, another device come before the reserve", () => {
  const paused: CandidateScreen = { screen: "paused", scope: "room", reason: "alarme", sinceMs: NOW, clock: aClock() };
  for (const room of [paused, { screen: "frozen" } as const, { screen: "closed" } as const]) {
    expect(screenOnDevice(room, aReserve(1))).toBe(room);
  }
});

test("the next place: the first behind its own question, then one by one, none at the end nor for another question", () => {
  expect(placeAfter(aReserve(0), "item-12")).toBe(1);
  expect(placeAfter(aReserve(1), "reserve-1")).toBe(2);
  expect(placeAfter(aReserve(2), "reserve-2")).toBe(0);
  expect(placeAfter(aReserve(0), "item-13")).toBe(0);
  expect(placeAfter(aReserve(1), "item-12")).toBe(0);
  expect(placeAfter(null, "item-12")).toBe(0);
});

test("a question of the reserve is claimed with its mark; after a crash, with the key of the page before", () => {
  const claim = { reserve: { after: "item-12", mark: "the-mark", items: ["reserve-1", "reserve-2"], shownAtMs: NOW } };
  expect(claimOf(aReserve(1), "reserve-1", "device-of-this-page")).toEqual(claim);
  expect(claimOf(aReserve(1), "item-12", "device-of-this-page")).toEqual({});
  expect(claimOf(aReserve(1), "reserve-1", "new")).toEqual({ ...claim, formerDeviceId: "device-of-this-page" });
});

test("a new reserve replaces one that is not in use, or whose displayed question the room has on screen", () => {
  const take = (now: KeptReserve | null, after: string) => {
    let kept = now;
    const change = (next: KeptReserve | null) => {
      kept = next;
    };
    const onDevice = { kept, latest: () => kept, change };
    keepForCut(onDevice, "device-of-this-page", { after, number: 20, mark: "new", items: [] }, async () => ({}));
    return kept?.reserve.mark;
  };
  expect(take(null, "item-20")).toBe("new");
  expect(take(aReserve(0), "item-20")).toBe("new");
  expect(take(aReserve(1), "item-20")).toBe("the-mark");
  expect(take(aReserve(1), "reserve-1")).toBe("new");
});
