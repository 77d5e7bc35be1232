/** What a token of the HTTP API may read. `identities:read` adds birth dates and national numbers to results. */
export const API_SCOPES = ["sessions:read", "results:read", "identities:read"] as const;

export type ApiScope = (typeof API_SCOPES)[number];

/** How long a token may live, in days: a year at most, so that a forgotten one ends. */
export const TOKEN_DAYS = ["30", "90", "180", "365"] as const;
