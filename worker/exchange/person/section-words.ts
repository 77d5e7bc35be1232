import type { PersonSection } from "#worker/core/people/person-data.ts";

type Words = { title: string; about: string };

/** What each part of the file is, and why it was kept: for a person who never saw a table. */
export const SECTION_WORDS: Record<"fr" | "en", Record<PersonSection, Words>> = {
  fr: {
    account: { title: "Compte", about: "Ce qui permet de se connecter. Le mot de passe n’est pas gardé." },
    open_ids: { title: "Comptes d’ENT", about: "Le numéro de compte que donne un ENT ou une académie." },
    logins: { title: "Connexions", about: "Les connexions ouvertes ou fermées depuis peu." },
    mails: { title: "Messages", about: "Les messages gardés par une installation d’essai." },
    memberships: { title: "Équipes", about: "Les établissements où ce compte est membre du personnel." },
    invitations: { title: "Invitations", about: "Les invitations qui attendent une réponse." },
    roll: { title: "Listes d’élèves", about: "Ce que l’établissement a inscrit." },
    roll_copies: { title: "Copies des listes", about: "La ligne telle qu’elle était avant un import, pour l’annuler." },
    roll_events: { title: "Gestes sur la ligne", about: "Ce que le personnel a fait sur cette ligne." },
    needs: { title: "Besoins", about: "L’aménagement gardé avec accord, d’une session à l’autre." },
    levels: { title: "Niveaux", about: "Où en est l’entraînement, par compétence." },
    answers: { title: "Réponses d’entraînement", about: "Chaque question d’entraînement répondue." },
    paths: { title: "Parcours", about: "Les parcours donnés ou rejoints." },
    enrolments: { title: "Inscriptions", about: "Les inscriptions à des sessions de certification." },
    tests: { title: "Tests", about: "Les tests passés." },
    test_answers: {
      title: "Réponses aux tests",
      about:
        "Chaque question posée et la réponse donnée. Juste ou faux se dit après la publication ; les énoncés et les corrigés, qui servent à d’autres, n’y sont pas.",
    },
    reports: { title: "Signalements", about: "Les incidents notés sur cette personne pendant une session." },
    results: { title: "Résultats", about: "Les résultats publiés ; le dernier calcul compte." },
    judgements: { title: "Décisions du jury", about: "Les tests annulés ou rejetés, les questions neutralisées." },
    certificates: { title: "Certificats", about: "Les certificats remis, par leur code de vérification." },
    shares: {
      title: "Liens de partage",
      about: "Les liens qui montrent un résultat ; le lien est sur la page du résultat.",
    },
    acts: { title: "Gestes de la plateforme", about: "Ce que le jury et les opérateurs ont fait sur cette personne." },
    supervised: { title: "Sessions surveillées", about: "Les sessions ouvertes avec le mot de passe du surveillant." },
    own_acts: {
      title: "Gestes de cette personne",
      about: "Ce que ce compte a fait pour un établissement ou la plateforme.",
    },
    journal: { title: "Journal des sessions", about: "Ce qui s’est passé pendant les sessions, minute par minute." },
  },
  en: {
    account: { title: "Account", about: "What a log-in needs. The password is not kept." },
    open_ids: { title: "ENT accounts", about: "The account number that an ENT or an academy gives." },
    logins: { title: "Log-ins", about: "Log-ins that are open, or were closed lately." },
    mails: { title: "Messages", about: "Messages kept by a trial installation." },
    memberships: { title: "Teams", about: "Schools where this account is staff." },
    invitations: { title: "Invitations", about: "Invitations that wait for an answer." },
    roll: { title: "Pupil rolls", about: "What the school wrote down." },
    roll_copies: { title: "Copies of rolls", about: "The line as it was before an import, to undo it." },
    roll_events: { title: "Acts on the line", about: "What staff did to this line." },
    needs: { title: "Needs", about: "The arrangement kept with consent from one session to the next." },
    levels: { title: "Levels", about: "Where practice stands in each competence." },
    answers: { title: "Practice answers", about: "Each practice question that was answered." },
    paths: { title: "Paths", about: "Paths that were given or joined." },
    enrolments: { title: "Enrolments", about: "Enrolments in certification sessions." },
    tests: { title: "Tests", about: "Tests that were taken." },
    test_answers: {
      title: "Test answers",
      about:
        "Each question asked and the answer given. Right or wrong is told once published; the questions and their keys, which serve others, are not here.",
    },
    reports: { title: "Reports", about: "Incidents noted about this person during a session." },
    results: { title: "Results", about: "Published results; the latest run counts." },
    judgements: { title: "The jury’s decisions", about: "Tests cancelled or rejected, questions neutralised." },
    certificates: { title: "Certificates", about: "Certificates handed out, by their verification code." },
    shares: { title: "Sharing links", about: "Links that show a result; the link is on the result’s page." },
    acts: { title: "Acts of the platform", about: "What the jury and the operators did about this person." },
    supervised: { title: "Sessions supervised", about: "Sessions opened with the supervisor’s password." },
    own_acts: { title: "This person’s acts", about: "What this account did for a school or the platform." },
    journal: { title: "Journal of the sessions", about: "What happened during the sessions, minute by minute." },
  },
};
