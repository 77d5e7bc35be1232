/** The provider does not answer, answers too late, or says that it cannot. */
export class Unreachable extends Error {}

const PATIENCE_MS = 6_000;

/** `fetch` with a limit; every failure of the network or of the provider itself is `Unreachable`. */
export function reach(fetching: typeof fetch): (url: string, options?: RequestInit) => Promise<Response> {
  return async (url, options) => {
    let answer: Response;
    try {
      answer = await fetching(url, { ...options, signal: AbortSignal.timeout(PATIENCE_MS) });
    } catch {
      throw new Unreachable();
    }
    if (answer.status >= 500 || answer.status === 429) {
      await answer.body?.cancel();
      throw new Unreachable();
    }
    return answer;
  };
}
