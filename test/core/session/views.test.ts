import { expect, test } from "vitest";
import { aPlan, aRoom, CODE, MINUTE, mainActs, T0 } from "#test/support/session-factory.ts";
import { viewHeader } from "#worker/core/session/view-room.ts";

test("V1 each state of a test has its one screen", () => {
  const room = aRoom();
  const screens: (string | undefined)[] = [room.screen()?.screen];
  room.confirm();
  screens.push(room.screen()?.screen);
  room.enter();
  screens.push(room.screen()?.screen);
  room.start();
  screens.push(room.screen()?.screen);
  room.at(T0 + 6300_000).answer();
  screens.push(room.screen()?.screen);
  room.end();
  screens.push(room.screen()?.screen);
  expect(screens).toEqual(["waiting", "code", "instructions", "question", "time-elapsed", "ended"]);
});

test("V1 the whole view of a question: own name and clock, the words of the item, nothing to solve it with", () => {
  const room = aRoom({ candidates: [{ extraTimePercent: 33 }, { candidateId: "c2" }] });
  room.begin();
  const view = room.view();
  const itemId = room.onScreen()?.itemId;
  expect(view).toEqual({
    person: { firstName: "Prenom-c1", lastName: "NOM-c1", birthDate: "2012-02-29", division: "3e A" },
    sessionNumber: 4012,
    room: "B12",
    timeZone: "Europe/Paris",
    opensAtMs: Date.parse("2027-01-11T23:00:00Z"),
    allowedSeconds: 8379,
    extraTimePercent: 33,
    questionCount: 32,
    isCountdownShown: true,
    isHandRaised: false,
    messages: [],
    screen: {
      screen: "question",
      number: 1,
      isElapsed: false,
      isReported: false,
      questionEndsAtMs: null,
      focus: null,
      clock: {
        deadlineMs: T0 + 8379_000,
        stoppedAtMs: null,
        baseSeconds: 6300,
        extraTimePercent: 33,
        allowedSeconds: 8379,
        ledger: [],
      },
      item: {
        id: itemId,
        kind: "qcu",
        situation: "Un message arrive.",
        question: "Que faire ?",
        documents: [],
        illustration: null,
        choices: expect.any(Array),
      },
    },
  });
  const text = JSON.stringify(view);
  for (const secret of ["SECRET", "difficulty", "discrimination", "ability", "key", CODE, "c2"]) {
    expect(text).not.toContain(secret);
  }
});

test("V1 nobody of that id, or a room without a plan, has no view", () => {
  expect(aRoom().view({ who: "c9" })).toBeNull();
});

test("V2 the main acts offered in each state", () => {
  const room = aRoom();
  const acts = [mainActs(room.row())];
  room.confirm();
  acts.push(mainActs(room.row()));
  room.enter();
  acts.push(mainActs(room.row()));
  room.start();
  acts.push(mainActs(room.row()));
  room.authorise();
  acts.push(mainActs(room.row()));
  room.end();
  acts.push(mainActs(room.row()));
  expect(acts).toEqual([
    ["confirm-presence"],
    ["cancel-presence"],
    ["cancel-presence"],
    ["authorise-resume", "end-test"],
    ["end-test"],
    [],
  ]);
});

test("V2 a row holds its facts side by side", () => {
  const room = aRoom({ candidates: [{ extraTimePercent: 33 }] });
  room.begin();
  room.at(T0 + MINUTE).answer();
  room.arrive({ device: "b" });
  expect(room.row()).toEqual({
    candidateId: "c1",
    lastName: "NOM-c1",
    firstName: "Prenom-c1",
    civilName: null,
    birthDate: "2012-02-29",
    division: "3e A",
    extraTimePercent: 33,
    waitingSinceMs: null,
    presence: { kind: "unconfirmed" },
    phase: "running",
    questionNumber: 2,
    questionSinceMs: T0 + MINUTE,
    answeredCount: 1,
    startedAtMs: T0,
    deadlineMs: T0 + 8379_000,
    autoEndMs: T0 + 8379_000 + 5 * MINUTE,
    resume: { kind: "requested", sinceMs: T0 + MINUTE },
    finish: null,
    stops: [],
    unfocusedSinceMs: null,
    stoppedAtMs: null,
    baseSeconds: 6300,
    ledger: [],
    alert: null,
    handSinceMs: null,
    linkLostSinceMs: null,
    goesOnOffline: false,
    linkOfferSeconds: 0,
    setAsideCount: 0,
    lastAlert: null,
    lastMessage: null,
    acts: ["authorise-resume", "pause", "grant", "end-test", "set-extra-time", "send-message", "add-note"],
  });
});

test("V2 the header tells the room's facts, the code included, the supervisors' password never", () => {
  const room = aRoom();
  room.begin();
  expect(viewHeader(room.state, aPlan(), 32)).toEqual({
    sessionNumber: 4012,
    establishmentName: "Collège Jeanne-Barret",
    timeZone: "Europe/Paris",
    site: "Site principal",
    room: "B12",
    date: "2027-01-12",
    time: "09:00",
    opensAtMs: Date.parse("2027-01-11T23:00:00Z"),
    accessCode: CODE,
    questionCount: 32,
    graceSeconds: 300,
    isFinalised: false,
    pause: null,
    lastDeadlineMs: T0 + 6300_000,
    acts: ["pause-room", "grant", "send-message", "add-note"],
  });
});

test("V3 a device that has not told its name sees neither instructions nor question", () => {
  const room = aRoom();
  room.confirm();
  room.enter();
  expect(room.screen({ device: null })).toEqual({ screen: "waiting", reason: "first", sinceMs: null });
  room.start();
  expect(room.screen({ device: null })).toEqual({ screen: "resume-requested" });
  room.authorise();
  expect(room.screen({ device: null })).toEqual({ screen: "code", purpose: "resume", validUntilMs: null });
});

test("V5 a hidden countdown is the candidates' alone, and follows the plan until the first start", () => {
  const room = aRoom({ plan: { isCountdownShown: false } });
  expect(room.view()?.isCountdownShown).toBe(false);
  room.setPlan({ isCountdownShown: true }, [{}]);
  expect(room.view()?.isCountdownShown).toBe(true);
  room.begin();
  room.setPlan({ isCountdownShown: false }, [{}]);
  expect(room.view()?.isCountdownShown).toBe(true);
  expect(room.row().deadlineMs).toBe(T0 + 6300_000);
});
