import type { SieclePupil } from "./siecle-pupil.ts";

export type SiecleFile = {
  /** null: no UAJ element */
  uai: string | null;
  pupils: readonly SieclePupil[];
  encoding?: string;
};

/** The export "élèves sans adresses": what the importer reads, among the rest that it must not trip on. */
export function buildSiecle({ uai, pupils, encoding = "ISO-8859-15" }: SiecleFile): string {
  return [
    `<?xml version="1.0" encoding="${encoding}"?>`,
    '<BEE_ELEVES VERSION="2.1">',
    "<PARAMETRES>",
    ...optional("UAJ", uai ?? ""),
    "<ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE>",
    "<DATE_EXPORT>05/01/2027</DATE_EXPORT>",
    "<HORODATAGE>05/01/2027 08:12:07</HORODATAGE>",
    "</PARAMETRES>",
    "<DONNEES>",
    "<ELEVES>",
    ...pupils.flatMap(pupilLines),
    "</ELEVES>",
    "<OPTIONS>",
    ...pupils.flatMap(optionLines),
    "</OPTIONS>",
    "<STRUCTURES>",
    ...pupils.filter(({ structures }) => structures.length > 0).flatMap(structureLines),
    "</STRUCTURES>",
    "<BOURSES>",
    ...pupils.filter((_, rank) => rank % 6 === 0).flatMap(grantLines),
    "</BOURSES>",
    "</DONNEES>",
    "</BEE_ELEVES>",
    "",
  ].join("\n");
}

function pupilLines(pupil: SieclePupil): string[] {
  return [
    `<ELEVE ELEVE_ID="${pupil.eleveId}" ELENOET="${elenoet(pupil)}">`,
    ...optional("ID_NATIONAL", pupil.ine),
    element("ELENOET", elenoet(pupil)),
    ...optional("NOM_DE_FAMILLE", pupil.lastName),
    ...optional("NOM_USAGE", pupil.preferredLastName),
    ...optional("PRENOM", pupil.firstName),
    ...optional("PRENOM2", pupil.middleName),
    ...optional("DATE_NAISS", pupil.birthdate),
    "<DOUBLEMENT>0</DOUBLEMENT>",
    ...optional("CODE_PAYS", pupil.country),
    "<ACCEPTE_SMS>0</ACCEPTE_SMS>",
    "<CODE_REGIME>2</CODE_REGIME>",
    "<DATE_ENTREE>01/09/2026</DATE_ENTREE>",
    ...optional("DATE_SORTIE", pupil.leftOn),
    "<CODE_MEF>10310019110</CODE_MEF>",
    "<CODE_STATUT>ST</CODE_STATUT>",
    ...optional("CODE_SEXE", pupil.sex),
    ...optional("CODE_DEPARTEMENT_NAISS", pupil.department),
    ...optional("CODE_COMMUNE_INSEE_NAISS", pupil.commune),
    ...optional("VILLE_NAISS", pupil.city),
    // Last year's schooling repeats names of elements that describe the pupil.
    "<SCOLARITE_AN_DERNIER>",
    "<CODE_STRUCTURE>4e 2</CODE_STRUCTURE>",
    "<CODE_MEF>10210019110</CODE_MEF>",
    "</SCOLARITE_AN_DERNIER>",
    "</ELEVE>",
  ];
}

function optionLines(pupil: SieclePupil): string[] {
  return [
    `<OPTION ELEVE_ID="${pupil.eleveId}" ELENOET="${elenoet(pupil)}">`,
    "<OPTIONS_ELEVE>",
    "<NUM_OPTION>1</NUM_OPTION>",
    "<CODE_MODALITE_ELECT>O</CODE_MODALITE_ELECT>",
    "<CODE_MATIERE>030201</CODE_MATIERE>",
    "</OPTIONS_ELEVE>",
    "</OPTION>",
  ];
}

function structureLines(pupil: SieclePupil): string[] {
  return [
    `<STRUCTURES_ELEVE ELEVE_ID="${pupil.eleveId}" ELENOET="${elenoet(pupil)}">`,
    ...pupil.structures.flatMap(({ code, type }) => [
      "<STRUCTURE>",
      element("CODE_STRUCTURE", code),
      element("TYPE_STRUCTURE", type),
      "</STRUCTURE>",
    ]),
    "</STRUCTURES_ELEVE>",
  ];
}

function grantLines(pupil: SieclePupil): string[] {
  return [
    `<BOURSE_ELEVE ELEVE_ID="${pupil.eleveId}" ELENOET="${elenoet(pupil)}">`,
    "<NUM_BOURSE>1</NUM_BOURSE>",
    "<CODE_BOURSE>BC</CODE_BOURSE>",
    "</BOURSE_ELEVE>",
  ];
}

function elenoet({ eleveId }: SieclePupil): string {
  return eleveId.slice(-4);
}

function optional(name: string, text: string): string[] {
  return text === "" ? [] : [element(name, text)];
}

function element(name: string, text: string): string {
  return `<${name}>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</${name}>`;
}
