import { index, layout, prefix, type RouteConfigEntry, route } from "@react-router/dev/routes";

export const schoolRoutes: RouteConfigEntry[] = [
  // For a projector: without the head of the staff's pages.
  route("parcours/:code/projeter", "routes/school/path-projected.tsx"),
  layout("routes/school/school-layout.tsx", [
    ...prefix("eleves", [
      index("routes/school/pupil-list.tsx"),
      route("importer", "routes/school/roll-import.tsx"),
      route("ajouter", "routes/school/pupil-new.tsx"),
      route(":pupil", "routes/school/pupil.tsx"),
      route(":pupil/double", "routes/school/pupil-double.tsx"),
      route(":pupil/besoins", "routes/school/pupil-need.tsx"),
      route("identifiants", "routes/school/logins.tsx"),
      route("preparation", "routes/school/readiness.tsx"),
    ]),
    ...prefix("parcours", [
      index("routes/school/path-list.tsx"),
      route("nouveau", "routes/school/path-new.tsx"),
      route(":code", "routes/school/path-results.tsx"),
    ]),
    route("equipe", "routes/school/team.tsx"),
    route("equipe/jetons", "routes/school/tokens.tsx"),
  ]),
];
