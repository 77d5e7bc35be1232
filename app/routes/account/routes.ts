import { index, type RouteConfigEntry, route } from "@react-router/dev/routes";

export const accountRoutes: RouteConfigEntry[] = [
  index("routes/account/home.tsx"),
  route("connexion", "routes/account/sign-in.tsx"),
  route("inscription", "routes/account/sign-up.tsx"),
  route("mot-de-passe-oublie", "routes/account/forgotten-password.tsx"),
  route("mot-de-passe/nouveau", "routes/account/new-password.tsx"),
  route("changer-mot-de-passe", "routes/account/change-password.tsx"),
  route("deconnexion", "routes/account/sign-out.ts"),
  route("langue", "routes/account/choose-language.ts"),
  route("invitation/equipe", "routes/account/invitation.tsx"),
  route("conditions", "routes/account/terms.tsx"),
  route("etablissement", "routes/account/choose-establishment.ts"),
  route("compte", "routes/account/account.tsx"),
  route("vie-privee", "routes/account/privacy.tsx"),
  route("courrier", "routes/account/outbox.tsx"),
];
