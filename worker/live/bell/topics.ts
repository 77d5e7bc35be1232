/** Set by the Worker on a request that it builds itself: a visitor's own header never gets here. */
const TOPICS_HEADER = "x-vigie-topics";

/** Upgrade headers for an object that trusts nothing else. Topics are ASCII words. */
export function writeTopics(topics: readonly string[], upgrade: Request): Headers {
  const headers = new Headers({ Upgrade: upgrade.headers.get("Upgrade") ?? "" });
  headers.set(TOPICS_HEADER, topics.join(" "));
  return headers;
}

/** Null when this is no upgrade that the Worker made. */
export function readTopics(request: Request): string[] | null {
  if (request.headers.get("Upgrade")?.toLowerCase() !== "websocket") return null;
  return request.headers.get(TOPICS_HEADER)?.split(" ") ?? null;
}
