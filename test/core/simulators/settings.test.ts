import fc from "fast-check";
import { expect, test } from "vitest";
import { simulatorItem } from "#test/support/simulator-item.ts";
import { checkLaws } from "#test/support/simulator-laws.ts";
import { settingsAction } from "#worker/contract/simulators/settings.ts";
import { replay } from "#worker/core/simulators/replay.ts";
import { SETTINGS } from "#worker/core/simulators/settings/play.ts";
import type { SettingsAction, SettingsScene } from "#worker/core/simulators/settings/scene.ts";

const SCENE: SettingsScene = {
  simulator: "settings",
  seed: 1,
  today: "2026-11-26T10:00",
  device: "computer",
  name: "Box",
  pages: [
    {
      id: "wifi",
      title: "Wi-Fi",
      icon: "wifi",
      controls: [
        { kind: "toggle", id: "on", label: "Wi-Fi", value: false },
        {
          kind: "choice",
          id: "network",
          label: "Réseau",
          value: "a",
          options: [
            { id: "a", text: "A" },
            { id: "b", text: "B" },
          ],
          enabledWhen: [{ control: "on", is: true }],
        },
        { kind: "text", id: "key", label: "Clé", value: "", longest: 10, shownWhen: [{ control: "on", is: true }] },
        { kind: "slider", id: "power", label: "Puissance", value: 20, least: 0, most: 100, step: 10, unit: "%" },
        {
          kind: "press",
          id: "join",
          label: "Rejoindre",
          text: "Rejoindre",
          sets: [{ control: "joined", to: "refused" }],
          cases: [{ when: [{ control: "key", is: "abc" }], sets: [{ control: "joined", to: "yes" }] }],
        },
        { kind: "hidden", id: "joined", label: "-", value: "no" },
      ],
    },
    {
      id: "other",
      title: "Autre",
      icon: "time",
      controls: [{ kind: "toggle", id: "clock", label: "24 h", value: true }],
    },
  ],
};

const play = (...actions: SettingsAction[]) => replay(SETTINGS, SCENE, actions);
const set = (control: string, value: string | number | boolean): SettingsAction => ({ do: "set", control, value });

test("a control that is not shown, not enabled or on another page cannot be set", () => {
  expect(play(set("network", "b")).refusedAt).toBe(0);
  expect(play(set("key", "abc")).refusedAt).toBe(0);
  expect(play(set("clock", false)).refusedAt).toBe(0);
  expect(play(set("on", true), set("network", "b"), set("key", "abc")).refusedAt).toBeNull();
  expect(play({ do: "open", page: "other" }, set("clock", false)).refusedAt).toBeNull();
});

test("a value that the control cannot show is refused", () => {
  expect(play(set("on", "true")).refusedAt).toBe(0);
  expect(play(set("power", 25)).refusedAt).toBe(0);
  expect(play(set("power", 110)).refusedAt).toBe(0);
  expect(play(set("on", true), set("network", "c")).refusedAt).toBe(1);
  expect(play(set("on", true), set("key", "12345678901")).refusedAt).toBe(1);
  expect(play(set("joined", "yes")).refusedAt).toBe(0);
});

test("a button sets what its first true case says, else what it says itself", () => {
  const joined = (...actions: SettingsAction[]) => play(...actions).state.values.joined;
  expect(joined({ do: "press", control: "join" })).toBe("refused");
  expect(joined(set("on", true), set("key", "abc"), { do: "press", control: "join" })).toBe("yes");
});

test("replay is the page's state, a log out of order is not the one that was sealed", () => {
  const id = fc.constantFrom("on", "network", "key", "power", "join", "joined", "clock", "none");
  const value = fc.constantFrom<(string | number | boolean)[]>(true, false, "a", "b", "abc", 0, 10, 25, 100);
  const action = fc.oneof(
    { weight: 1, arbitrary: fc.record({ do: fc.constant("open" as const), page: fc.constantFrom("wifi", "other") }) },
    { weight: 5, arbitrary: fc.record({ do: fc.constant("set" as const), control: id, value }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("press" as const), control: id }) },
  );
  const played = checkLaws({ simulator: SETTINGS, scene: SCENE, schema: settingsAction, action });
  expect(played).toBeGreaterThan(150);
});

test("conditions compare two controls and count signs; a button may copy a value; facts measure what is typed", () => {
  const item = simulatorItem("4.1-connexion-sure-05-a");
  const { scene } = item.texts.fr;
  if (scene.simulator !== "settings") throw new Error("its scene is a panel of settings");
  const change = (first: string, again: string): SettingsAction[] => [
    { do: "open", page: "admin" },
    set("admin-new", first),
    set("admin-again", again),
    { do: "press", control: "admin-change" },
  ];
  const password = (...actions: SettingsAction[]) =>
    SETTINGS.facts(replay(SETTINGS, scene, actions).state).controls?.find(({ id }) => id === "admin-password");
  expect(password(...change("onze signes", "onze signes"))?.value).toBe("admin");
  expect(password(...change("douze signes", "douze signe"))?.value).toBe("admin");
  expect(password(...change("Kerval-2291-Payet", "Kerval-2291-Payet"))?.value).toBe("admin");
  expect(password(...change("douze signes", "douze signes"))).toEqual({
    id: "admin-password",
    value: "douze signes",
    length: 12,
    different: 10,
  });
  const { values } = replay(SETTINGS, scene, change("douze signes", "douze signes")).state;
  expect([values["admin-new"], values["admin-again"], values["admin-told"]]).toEqual(["", "", "changed"]);
});
