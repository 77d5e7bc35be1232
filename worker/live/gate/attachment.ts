import * as z from "zod";

/** What a socket carries through hibernation: ids and instants only. */
const attachmentSchema = z.object({
  v: z.literal(1),
  role: z.enum(["supervisor", "candidate"]),
  userId: z.string(),
  /** null for a supervisor */
  candidateId: z.string().nullable(),
  /** null until the page said hello */
  deviceId: z.string().nullable(),
  lastSeenMs: z.number(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

/**
 * What was parsed since the object woke. Each opening looks at every socket: a room of 600 that came back at once
 * parsed 300,000 attachments, which held the object for twenty seconds.
 */
const parsedOnce = new WeakMap<WebSocket, Attachment>();

/** Null for a socket that this code did not accept: it is left alone. */
export function readAttachment(socket: WebSocket): Attachment | null {
  const known = parsedOnce.get(socket);
  if (known !== undefined) return known;
  const parsed = attachmentSchema.safeParse(socket.deserializeAttachment());
  if (!parsed.success) return null;
  parsedOnce.set(socket, parsed.data);
  return parsed.data;
}

export function writeAttachment(socket: WebSocket, attachment: Attachment): void {
  socket.serializeAttachment(attachment);
  parsedOnce.set(socket, attachment);
}
