/** Asks /api/health once. A wedged runtime accepts the connection and never answers: hence the limit, in ms. */
export async function probeHealth(port: number, limit: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(limit) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
