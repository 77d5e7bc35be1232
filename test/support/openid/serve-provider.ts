import { createServer } from "node:net";
import type { TestProject } from "vitest/node";
import { ENT_CALLBACK, ENT_PEOPLE } from "./people.ts";
import { startProvider } from "./start-provider.ts";

declare module "vitest" {
  interface ProvidedContext {
    ent: { issuer: string; clientId: string; clientSecret: string };
  }
}

/** One provider for all the tests in workerd: they reach it by HTTP, as production does. */
export default async function serveProvider(project: TestProject) {
  const { stop, ...ent } = await startProvider({
    port: await freePort(),
    redirectUris: [ENT_CALLBACK],
    people: ENT_PEOPLE,
  });
  project.provide("ent", ent);
  return stop;
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === "object" && address !== null) found(address.port);
        else failed(new Error("no port"));
      });
    });
  });
}
