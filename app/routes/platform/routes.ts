import { layout, prefix, type RouteConfigEntry, route } from "@react-router/dev/routes";

export const platformRoutes: RouteConfigEntry[] = [
  // Files, not pages.
  route("plateforme/chiffres.csv", "routes/platform/figures-export.ts"),
  route("plateforme/actes.csv", "routes/platform/act-export.ts"),
  layout("routes/platform/platform-layout.tsx", [
    route("plateforme", "routes/platform/desk.tsx"),
    ...prefix("plateforme/questions", [
      route("", "routes/platform/item-list.tsx", { index: true }),
      route(":item", "routes/platform/item-sheet.tsx"),
    ]),
    ...prefix("plateforme/etablissements", [
      route("", "routes/platform/establishment-list.tsx", { index: true }),
      route("ouvrir", "routes/platform/establishment-new.tsx"),
      route(":id", "routes/platform/establishment.tsx"),
      route(":id/modifier", "routes/platform/establishment-edit.tsx"),
    ]),
    ...prefix("plateforme/jury", [
      route("", "routes/platform/jury-list.tsx", { index: true }),
      route(":number", "routes/platform/jury-session.tsx"),
      route(":number/:candidate", "routes/platform/jury-test.tsx"),
    ]),
    ...prefix("plateforme/personnes", [
      route("", "routes/platform/people.tsx", { index: true }),
      route(":id", "routes/platform/account.tsx"),
    ]),
    route("plateforme/donnees/:kind/:id", "routes/platform/person.tsx"),
    ...prefix("plateforme/versions", [
      route("", "routes/platform/version-list.tsx", { index: true }),
      route("publier", "routes/platform/version-publish.tsx"),
      route(":id", "routes/platform/version.tsx"),
    ]),
    route("plateforme/chiffres", "routes/platform/figures.tsx"),
    route("plateforme/actes", "routes/platform/act-log.tsx"),
    route("plateforme/conservation", "routes/platform/retention.tsx"),
    route("plateforme/calendrier", "routes/platform/calendar.tsx"),
  ]),
];
