/**
 * A digest over the item and its actions in their order, 14 hex signs. It is no secret: it shows that a log was cut,
 * changed or put in another order between the page and the marking, and that it was made for this very item.
 * cyrb53 (bryc, public domain), over the canonical text of each action with its rank.
 */
export function sealLog(itemId: string, actions: readonly unknown[]): string {
  const text = [itemId, ...actions.map((action, rank) => `${rank}:${canonical(action)}`)].join("\n");
  return hash53(text).toString(16).padStart(14, "0");
}

/** JSON with its keys in order: the same action gives the same text wherever it was parsed. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const parts = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`);
  return `{${parts.join(",")}}`;
}

function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
}
