import type { Config } from "@react-router/dev/config";

export default {
  appDirectory: "app",
  ssr: true,
  // The list of routes comes with the page: nothing is fetched later, so nothing fails when the link is cut.
  routeDiscovery: { mode: "initial" },
} satisfies Config;
