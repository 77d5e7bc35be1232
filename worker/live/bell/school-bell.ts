import { DurableObject } from "cloudflare:workers";
import { RING } from "#worker/contract/live/bell.ts";
import { CLOSE_CODE, CLOSE_REASONS } from "#worker/contract/live/close-reason.ts";
import { PING, PONG } from "#worker/contract/live/version.ts";
import { readTopics } from "./topics.ts";

/**
 * One object for each establishment: its staff's open pages wait here, asleep, until something that they show has
 * changed. It keeps nothing and knows nobody: a page that hears it reads again through the door that checks its rights.
 */
export class SchoolBell extends DurableObject<Env> {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(PING, PONG));
  }

  override async fetch(request: Request): Promise<Response> {
    const topics = readTopics(request);
    if (topics === null) return new Response(null, { status: 426 });
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server, topics);
    // What changed between the page's making and this opening must not be missed.
    server.send(RING);
    return new Response(null, { status: 101, webSocket: client });
  }

  /** Tells whoever watches one of these topics to look again. Gives how many pages that was. */
  ring(topics: string[]): number {
    const sockets = new Set(topics.flatMap((topic) => this.ctx.getWebSockets(topic)));
    for (const socket of sockets) {
      try {
        socket.send(RING);
      } catch {
        // Closed meanwhile: its page opens another and looks then.
      }
    }
    return sockets.size;
  }

  /** Pings are answered without waking this object, and a page has nothing else to say. */
  override async webSocketMessage(socket: WebSocket): Promise<void> {
    socket.close(CLOSE_CODE, CLOSE_REASONS.badFrame);
  }

  override async webSocketClose(socket: WebSocket, code: number): Promise<void> {
    try {
      socket.close(code === 1006 ? 1000 : code);
    } catch {
      // Already closed on both sides.
    }
  }
}
