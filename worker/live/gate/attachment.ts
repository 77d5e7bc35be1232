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

/** Null for a socket that this code did not accept: it is left alone. */
export function readAttachment(socket: WebSocket): Attachment | null {
  const parsed = attachmentSchema.safeParse(socket.deserializeAttachment());
  return parsed.success ? parsed.data : null;
}

export function writeAttachment(socket: WebSocket, attachment: Attachment): void {
  socket.serializeAttachment(attachment);
}
