import { join } from "node:path";
import type { Config } from "@react-router/dev/config";
import { slimManifest } from "./worker/operate/bundle/slim-manifest.ts";

export default {
  appDirectory: "app",
  ssr: true,
  // The list of routes comes with the page: nothing is fetched later, so nothing fails when the link is cut.
  routeDiscovery: { mode: "initial" },
  buildEnd: ({ reactRouterConfig }) => slimManifest(join(reactRouterConfig.buildDirectory, "client")),
} satisfies Config;
