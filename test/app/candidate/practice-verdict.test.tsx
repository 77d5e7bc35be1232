import { renderToStaticMarkup } from "react-dom/server";
import { MemoryRouter } from "react-router";
import { expect, test } from "vitest";
import { PracticeVerdict } from "#app/routes/candidate/+parts/practice-verdict.tsx";
import { makeDep, makeMatch, makeOrder, makeQcm, makeQroc, makeSelect } from "#test/core/itembank/make-item.ts";
import type { Answer, Item } from "#worker/core/itembank/item.ts";
import { answerOfKey } from "#worker/core/itembank/marking/answer-of-key.ts";
import { verdictOf } from "#worker/usecases/practice/judge-answer.ts";

/** The page after an answer, its tags as spaces. */
function page(item: Item, given: Answer, usage: Item["usage"] = "practice"): { html: string; words: string } {
  const outcome = verdictOf(
    { ...item, usage },
    { given, verdict: given.kind === "skip" ? "skipped" : "wrong", language: "fr", seed: "s" },
  );
  const html = renderToStaticMarkup(
    <MemoryRouter>
      <PracticeVerdict outcome={outcome} label="Question 1" files="/f" next={{ to: "/", text: "Question suivante" }}>
        {null}
      </PracticeVerdict>
    </MemoryRouter>,
  );
  const words = html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  return { html, words };
}

test.each([
  ["qcm", makeQcm(), { kind: "choices", choices: ["b", "c"] }, ["choix b", "choix c"], ["choix a", "choix d"]],
  ["qroc", makeQroc(["vélo"]), { kind: "text", text: "auto" }, ["auto"], ["vélo"]],
  [
    "qrocm-dep",
    makeDep([["un"], ["deux"]]),
    { kind: "fields", fields: [{ id: "n1", text: "trois" }] },
    ["n1 : trois"],
    ["n1 : un , n2 : deux"],
  ],
  [
    "select",
    makeSelect(),
    { kind: "fields", fields: [{ id: "n1", text: "b" }] },
    ["n1 : option b"],
    ["n1 : option a , n2 : option c"],
  ],
  [
    "order",
    makeOrder(),
    { kind: "order", order: ["s1", "s2", "s3", "s4"] },
    ["étape s1 étape s2 étape s3 étape s4"],
    ["étape s3 étape s1 étape s4 étape s2"],
  ],
  ["match", makeMatch(), { kind: "pairs", pairs: [{ left: "l1", right: "r5" }] }, ["l 1 r 5"], ["l 1 r 1"]],
] satisfies [string, Item, Answer, string[], string[]][])(
  "after a wrong %s: the answer given, the right one and why, in words and in no form",
  (_kind, item, given, own, right) => {
    const { html, words } = page(item, given);
    const [before = "", after = ""] = words.split("La bonne réponse");
    for (const text of own) expect(before).toContain(text);
    for (const text of right) expect(after).toContain(text);
    expect(after).toMatch(/Pourquoi SECRET-EXPLANATION/);
    expect(html).not.toMatch(/<(input|select|button|textarea)|inert/);
  },
);

test("of an exam's question neither the key nor the explanation is said, whatever its kind", () => {
  for (const item of [
    makeQcm(),
    makeQroc(["vélo"]),
    makeDep([["un"], ["deux"]]),
    makeSelect(),
    makeOrder(),
    makeMatch(),
  ]) {
    const { html, words } = page(item, { kind: "skip" }, "exam");
    expect(words).not.toMatch(/La bonne réponse|Pourquoi|Votre réponse/);
    expect(html).not.toContain("SECRET");
  }
});

test("a question that was skipped and is of practice shows its key all the same", () => {
  const item = makeOrder();
  expect(answerOfKey(item)).toEqual({ kind: "order", order: ["s3", "s1", "s4", "s2"] });
  expect(page(item, { kind: "skip" }).words).toContain("La bonne réponse étape s3 étape s1 étape s4 étape s2");
});
