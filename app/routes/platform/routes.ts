import { layout, prefix, type RouteConfigEntry, route } from "@react-router/dev/routes";

export const platformRoutes: RouteConfigEntry[] = [
  layout("routes/platform/platform-layout.tsx", [
    ...prefix("plateforme/questions", [
      route("", "routes/platform/item-list.tsx", { index: true }),
      route(":item", "routes/platform/item-sheet.tsx"),
    ]),
    route("plateforme/calendrier", "routes/platform/calendar.tsx"),
  ]),
];
