import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, parseJson } from "#worker/core/journal/json.ts";
import { digestOf, digestsIn, sealEvent, unsealEvent } from "#worker/core/journal/seal-event.ts";
import { saltsFrom, sha256 } from "./a-journal.ts";
import { EVERY_EVENT, SECRETS } from "./every-event.ts";

const seal = (event: object) => sealEvent(event, { hash: sha256, saltOf: saltsFrom("s") });

test("no sealed event holds a name, a birth date, a class, a free text, an answer, a code or a seed", () => {
  const clear = JSON.stringify(EVERY_EVENT);
  expect(SECRETS.filter((secret) => !clear.includes(secret))).toEqual([]);
  const sealed = EVERY_EVENT.map((event) => seal(event).sealed).join("\n");
  expect(SECRETS.filter((secret) => sealed.includes(secret))).toEqual([]);
  // An extra time tells of a handicap, a verdict of a pupil.
  expect(sealed).not.toMatch(/"(percent|extraTimePercent|verdict|ability)"/);
});

test("a sealed event and its texts give the event back, whatever its type", () => {
  for (const event of EVERY_EVENT) {
    const { sealed, texts } = seal(event);
    expect(unsealEvent(sealed, texts)).toEqual({ event, isWhole: true });
  }
});

test("ids, codes, instants and durations stay readable; what is hidden of an object is one text at its path", () => {
  const [note] = EVERY_EVENT.filter(({ type }) => type === "note-added");
  const { sealed, texts } = seal(note ?? {});
  const [salt1 = "", salt2 = ""] = texts.map(({ salt }) => salt);
  expect(texts).toEqual([
    { path: "note.by", salt: salt1, text: '{"name":"Nina SECRET"}', subjectId: "u-nina" },
    { path: "note", salt: salt2, text: '{"text":"secret: sang de nez"}', subjectId: "c1" },
  ]);
  expect(salt1).not.toBe(salt2);
  expect(parseJson(sealed)).toMatchObject({ type: "note-added", note: { code: "C6", candidateId: "c1", id: "n1" } });
  for (const text of texts) expect(digestsIn(sealed).get(text.path)).toBe(digestOf(text, sha256));
});

test("the same name has another digest each time: nobody can tell that two lines name one person", () => {
  const [resumed] = EVERY_EVENT.filter(({ type }) => type === "resume-authorised");
  const salts = saltsFrom("x");
  const tools = { hash: sha256, saltOf: salts };
  expect(sealEvent(resumed ?? {}, tools).sealed).not.toBe(sealEvent(resumed ?? {}, tools).sealed);
});

test("a field nobody knew when this was written is hidden", () => {
  const { sealed, texts } = seal({ type: "new", nickname: "Loulou", deep: [{ phone: "06 00" }] });
  expect(sealed).not.toMatch(/Loulou|06 00/);
  expect(texts.map(({ path }) => path).sort()).toEqual(["", "deep.0"]);
});

test("a text that is gone leaves the rest, and is told", () => {
  const [granted] = EVERY_EVENT.filter(({ type }) => type === "time-granted");
  const { sealed, texts } = seal(granted ?? {});
  const left = unsealEvent(
    sealed,
    texts.filter(({ subjectId }) => subjectId !== "c1"),
  );
  expect(left.isWhole).toBe(false);
  expect(left.event).toMatchObject({ candidateId: "c1", entry: { seconds: 300, by: { name: "Nina SECRET" } } });
  expect(JSON.stringify(left.event)).not.toContain("sang de nez");
});

test("canonical JSON: one value, one text, whatever the order of its keys", () => {
  expect(canonicalJson({ b: [1, { d: null, c: "é\n" }], a: true })).toBe('{"a":true,"b":[1,{"c":"é\\n","d":null}]}');
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(parseJson(JSON.stringify(value)));
      expect(canonicalJson(parseJson(text))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
