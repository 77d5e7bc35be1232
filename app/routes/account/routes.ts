import { index, type RouteConfigEntry } from "@react-router/dev/routes";

export const accountRoutes: RouteConfigEntry[] = [index("routes/account/home.tsx")];
