import { type RouteConfigEntry, route } from "@react-router/dev/routes";

export const machineRoutes: RouteConfigEntry[] = [route("poste/:code?", "routes/machine/check-machine.tsx")];
