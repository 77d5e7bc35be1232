import type { Language } from "../language.ts";

const fr = {
  title: "Feuille d’émargement",
  fileName: "feuille-emargement",
  page: (page: number, pages: number) => `Page ${page}/${pages}`,
  session: "Session",
  dateAndTime: "Date et heure",
  establishment: "Établissement",
  place: "Salle",
  classes: "Classes",
  candidates: "Candidats",
  nobody: "aucun candidat inscrit",
  none: "–",
  lastName: "Nom de naissance",
  firstName: "Prénom",
  birthDate: "Naissance",
  className: "Classe",
  extraTime: "Temps",
  signature: "Signature",
  signatureOf: "Signature de ",
  signatureOfSupervisor: "Signature du surveillant",
  printed: (date: string, time: string) => `Imprimée le ${date} à ${time}`,
  following: (page: number, count: number) =>
    `Suite page ${page}\u00A0: ${count}\u00A0${count > 1 ? "candidats" : "candidat"}`,
  end: "Fin de la liste",
};

const en: typeof fr = {
  title: "Attendance sheet",
  fileName: "attendance-sheet",
  page: (page, pages) => `Page ${page}/${pages}`,
  session: "Session",
  dateAndTime: "Date and time",
  establishment: "School",
  place: "Room",
  classes: "Classes",
  candidates: "Candidates",
  nobody: "nobody is enrolled",
  none: "–",
  lastName: "Birth name",
  firstName: "First name",
  birthDate: "Born",
  className: "Class",
  extraTime: "Time",
  signature: "Signature",
  signatureOf: "Signature of ",
  signatureOfSupervisor: "Supervisor’s signature",
  printed: (date, time) => `Printed on ${date} at ${time}`,
  following: (page, count) => `Page ${page} has ${count}\u00A0more ${count > 1 ? "candidates" : "candidate"}`,
  end: "End of the list",
};

export const WORDS: Record<Language, typeof fr> = { fr, en };
