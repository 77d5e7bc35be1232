import { index, layout, prefix, type RouteConfigEntry, route } from "@react-router/dev/routes";

export const centreRoutes: RouteConfigEntry[] = [
  layout("routes/centre/centre-layout.tsx", [
    ...prefix("sessions", [
      index("routes/centre/session-list.tsx"),
      route("nouvelle", "routes/centre/session-new.tsx"),
      route("importer", "routes/centre/session-import.tsx"),
      route(":number", "routes/centre/session-layout.tsx", [
        index("routes/centre/session-details.tsx"),
        route("candidats", "routes/centre/session-candidates.tsx"),
        route("telechargements", "routes/centre/session-downloads.tsx"),
        route("journal", "routes/centre/session-journal.tsx"),
      ]),
      route(":number/modifier", "routes/centre/session-edit.tsx"),
      route(":number/codes", "routes/centre/session-renew.tsx"),
      route(":number/supprimer", "routes/centre/session-delete.tsx"),
      route(":number/inscrire", "routes/centre/session-enrol.tsx"),
      route(":number/inscrire/candidat", "routes/centre/session-enrol-one.tsx"),
      route(":number/inscrire/fichier", "routes/centre/session-enrol-file.tsx"),
      route(":number/candidats/:candidate", "routes/centre/candidate-edit.tsx"),
      route(":number/finaliser", "routes/centre/session-finalise.tsx"),
    ]),
    ...prefix("postes", [index("routes/centre/machine-checks.tsx"), route(":code", "routes/centre/machine-check.tsx")]),
    ...prefix("certifications", [
      index("routes/centre/result-groups.tsx"),
      route("resultats", "routes/centre/results.tsx"),
      route("recherche", "routes/centre/result-search.tsx"),
      route("annees", "routes/centre/result-years.tsx"),
    ]),
  ]),
];
