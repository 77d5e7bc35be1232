import { type RouteConfigEntry, route } from "@react-router/dev/routes";

export const candidateRoutes: RouteConfigEntry[] = [
  route("accueil", "routes/candidate/home.tsx"),
  route("competences", "routes/candidate/competences.tsx"),
  route("competences/:code", "routes/candidate/competence.tsx"),
  route("competences/:code/question", "routes/candidate/practice.tsx"),
  route("mes-parcours", "routes/candidate/own-paths.tsx"),
  route("mes-parcours/:code", "routes/candidate/path.tsx"),
  route("mes-parcours/:code/question", "routes/candidate/path-question.tsx"),
  route("certification", "routes/candidate/join.tsx"),
  route("mes-certifications", "routes/candidate/certifications.tsx"),
  route("mes-certifications/:number", "routes/candidate/certification.tsx"),
  route("certification/:number", "routes/candidate/room.tsx"),
];
