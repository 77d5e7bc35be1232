import { type RouteConfigEntry, route } from "@react-router/dev/routes";

export const supervisorRoutes: RouteConfigEntry[] = [
  route("surveiller", "routes/supervisor/supervise.tsx"),
  route("surveiller/:number", "routes/supervisor/room.tsx"),
];
