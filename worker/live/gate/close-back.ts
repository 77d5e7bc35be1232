/** 1006: the link broke, and no side may send that code. */
const BROKEN = 1006;
const NORMAL = 1000;

/** Answers a close with the same code; a socket that is closed on both sides already is left as it is. */
export function closeBack(socket: WebSocket, code: number): void {
  try {
    socket.close(code === BROKEN ? NORMAL : code);
  } catch {
    // Closed on both sides.
  }
}
