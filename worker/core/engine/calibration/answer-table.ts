/** All answers of one attempt: `items` are places in the table's list of ids, 1 in `right` is a right answer. */
export type PersonAnswers = { items: readonly number[]; right: readonly (0 | 1)[] };

/** Recorded answers without anybody's identity. */
export type AnswerTable = { itemIds: readonly string[]; people: readonly PersonAnswers[] };

/** Discrimination a and difficulty b of one item. */
export type ItemParameters = { discrimination: number; difficulty: number };

/** What is believed of an item before the answers: ln a and b are normal around the values. Null: nothing. */
export type ItemPrior = ItemParameters & { sdLogDiscrimination: number; sdDifficulty: number };
