/**
 * Of each finished attempt the bank's version and, in their order, the items that were answered and counted with right or
 * not: the database hands out nothing else, so no name, account, session, date or text can end up in the file.
 */
export const ANSWERS_QUERY = `SELECT bank_version_id AS bank, (
  SELECT json_group_array(json_array(value->>'$.itemId', value->>'$.outcome.verdict' = 'right'))
  FROM json_each(record)
  WHERE value->>'$.outcome.verdict' IS NOT NULL AND value->>'$.setAside' IS NULL
) AS answers FROM attempt WHERE finished_at_s IS NOT NULL ORDER BY rowid`;
