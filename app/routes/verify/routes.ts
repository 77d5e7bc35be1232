import { type RouteConfigEntry, route } from "@react-router/dev/routes";

export const verifyRoutes: RouteConfigEntry[] = [
  route("verification/:code?", "routes/verify/verification.tsx"),
  route("partage/:token", "routes/verify/shared-result.tsx"),
];
