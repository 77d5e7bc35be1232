import { type RouteConfigEntry, route } from "@react-router/dev/routes";

export const helpRoutes: RouteConfigEntry[] = [
  route("aide", "routes/help/guide.tsx"),
  route("aide/api", "routes/help/api.tsx"),
];
