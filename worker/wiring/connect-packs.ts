import { openPack } from "#worker/content/open-pack.ts";
import { readPack } from "#worker/exchange/bank/read-pack.ts";
import type { BankPacks } from "#worker/usecases/bank-ports.ts";

/** The archive's reader, then the rules of the bank. */
export function connectPacks(): BankPacks {
  return {
    open(bytes) {
      const read = readPack(bytes);
      if (!read.ok) return { ok: false, error: { refusal: read.error, faults: [] } };
      const opened = openPack(read.value);
      return opened.ok ? opened : { ok: false, error: { refusal: null, faults: opened.error } };
    },
  };
}
