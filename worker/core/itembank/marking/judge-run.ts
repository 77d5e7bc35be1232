import { runLog } from "../../simulators/run-log.ts";
import type { Fact, Facts, Scalar } from "../../simulators/simulator.ts";
import type { Answer, FactRule, FactTest, SimulatorItem } from "../item.ts";
import { matchesText } from "./match-text.ts";

type Log = Extract<Answer, { kind: "simulator" }>;

/** Does the log lead where the item asks? A log that cannot be replayed leads nowhere. */
export function isDone(item: SimulatorItem, answer: Log): boolean {
  return judgeRules(item, answer).every(Boolean);
}

/** For each rule of the item, in its order: is it true of where the log leads? */
export function judgeRules({ key, texts }: SimulatorItem, answer: Log): boolean[] {
  const run = runLog(texts[answer.locale].scene, answer, key.secret?.[answer.locale]);
  return key.rules.map((rule) => run.kind === "facts" && holds(rule, run.facts));
}

/** Is the rule true of these facts? */
export function holds({ facts: collection, where, count = { least: 1 } }: FactRule, facts: Facts): boolean {
  const tests = Object.entries(where);
  const passing = (facts[collection] ?? []).filter((fact) => tests.every(([field, test]) => passes(fact[field], test)));
  return isWithin(passing.length, count);
}

function passes(value: Fact[string] | undefined, test: FactTest): boolean {
  if (value === undefined) return false;
  if (typeof test !== "object" || test === null) return value === test;
  if ("in" in test) return isScalar(value) && test.in.includes(value);
  if ("not" in test) return isScalar(value) && ![test.not].flat().includes(value);
  if ("typed" in test) return typeof value === "string" && matchesText(value, test.typed, test.tolerances);
  if ("has" in test) return isList(value) && test.has.every((one) => value.includes(one));
  if ("lacks" in test) return isList(value) && !test.lacks.some((one) => value.includes(one));
  if ("only" in test) return isList(value) && isSameSet(value, test.only);
  return typeof value === "number" && isWithin(value, test);
}

function isWithin(value: number, { least, most }: { least?: number; most?: number }): boolean {
  return value >= (least ?? Number.NEGATIVE_INFINITY) && value <= (most ?? Number.POSITIVE_INFINITY);
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return new Set(one).size === new Set(other).size && one.every((id) => other.includes(id));
}

function isScalar(value: Fact[string]): value is Scalar {
  return !isList(value);
}

function isList(value: Fact[string]): value is readonly string[] {
  return Array.isArray(value);
}
