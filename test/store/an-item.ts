import type { Item } from "#worker/core/itembank/item.ts";

export function anItem(id = "1.1-moteur-01-a"): Item {
  const choices = [
    { id: "a", text: "2" },
    { id: "b", text: "3", misconception: "compte un de trop" },
  ];
  const text = { question: "Combien font un et un ?", explanation: "Un et un font deux.", choices };
  return {
    id,
    skill: "1.1-moteur-01",
    competence: "1.1",
    tube: "1.1-moteur",
    level: 1,
    discrimination: 1,
    difficulty: -1,
    rationale: "for tests only",
    usage: "exam",
    author: "Vigie",
    version: 1,
    shelfLifeYears: 5,
    kind: "qcu",
    ordered: false,
    key: { choice: "a" },
    texts: { fr: text, en: text },
  };
}
