import type { RouteConfig } from "@react-router/dev/routes";
import { accountRoutes } from "./routes/account/routes.ts";
import { candidateRoutes } from "./routes/candidate/routes.ts";
import { centreRoutes } from "./routes/centre/routes.ts";
import { helpRoutes } from "./routes/help/routes.ts";
import { machineRoutes } from "./routes/machine/routes.ts";
import { platformRoutes } from "./routes/platform/routes.ts";
import { schoolRoutes } from "./routes/school/routes.ts";
import { supervisorRoutes } from "./routes/supervisor/routes.ts";
import { verifyRoutes } from "./routes/verify/routes.ts";

// One list for each space, kept beside its pages.
export default [
  ...accountRoutes,
  ...centreRoutes,
  ...schoolRoutes,
  ...supervisorRoutes,
  ...candidateRoutes,
  ...platformRoutes,
  ...machineRoutes,
  ...helpRoutes,
  ...verifyRoutes,
] satisfies RouteConfig;
