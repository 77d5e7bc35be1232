import { waitUntil } from "cloudflare:workers";
import { writeTopics } from "#worker/live/bell/topics.ts";
import type { BellDoor, Bells } from "#worker/usecases/bell-ports.ts";

/** The schools' bells behind the ports: one object for each establishment, in the EU where the platform can say so. */
export function connectBells(env: Env): Bells & BellDoor {
  const stub = (establishmentId: string) => {
    const namespace = env.JURISDICTION === "eu" ? env.SCHOOL_BELL.jurisdiction("eu") : env.SCHOOL_BELL;
    return namespace.getByName(`school-${establishmentId}`);
  };
  return {
    ring(establishmentId, topics) {
      const told = stub(establishmentId).ring([...topics]);
      // After the answer has gone, and never instead of it: a page that was not told says how old it is.
      waitUntil(
        told.then(
          () => undefined,
          () => console.warn(JSON.stringify({ event: "bell-not-rung" })),
        ),
      );
    },
    watch: (establishmentId, topics, upgrade) =>
      stub(establishmentId).fetch("https://bell.internal/", { headers: writeTopics(topics, upgrade) }),
  };
}
