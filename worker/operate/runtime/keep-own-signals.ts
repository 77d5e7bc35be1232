const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs `make` and takes back the signal handlers it installed.
 * Miniflare ends the whole process at the first signal (measured: in 50 ms, before our lock and guard are released).
 */
export function keepOwnSignals<T>(make: () => T): T {
  const ours = SIGNALS.map((signal) => process.listeners(signal));
  const made = make();
  for (const [index, signal] of SIGNALS.entries()) {
    for (const listener of process.listeners(signal)) {
      if (!ours[index]?.includes(listener)) process.removeListener(signal, listener);
    }
  }
  return made;
}
