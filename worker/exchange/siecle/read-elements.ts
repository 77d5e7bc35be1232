import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import type { Result } from "#worker/core/kernel/result.ts";
import { walkXml } from "../codec/walk-xml.ts";

/** One `ELEVE` as it stands in the file: trimmed, not judged. A direct child's key is its name. */
export type PupilElement = { eleveId: string; line: number; fields: ReadonlyMap<string, string> };

export type SiecleDocument = {
  root: string | null;
  uai: string | null;
  pupils: PupilElement[];
  /** by ELEVE_ID; several structures each, in the order of the file */
  structures: ReadonlyMap<string, readonly Structure[]>;
};

/** `D` is a class, `G` a group. */
export type Structure = { code: string; type: string };

const UAJ = "BEE_ELEVES/PARAMETRES/UAJ";
const PUPIL = "BEE_ELEVES/DONNEES/ELEVES/ELEVE";
const PUPIL_STRUCTURES = "BEE_ELEVES/DONNEES/STRUCTURES/STRUCTURES_ELEVE";
const STRUCTURE = `${PUPIL_STRUCTURES}/STRUCTURE`;

/** Collects what the roll needs. Classes come after pupils in the file, so nothing is judged here. */
export function readElements(text: string): { document: SiecleDocument; walked: Result<null, DomainError> } {
  const structures = new Map<string, Structure[]>();
  const document: SiecleDocument = { root: null, uai: null, pupils: [], structures };
  let fields = new Map<string, string>();
  let owner: Structure[] = [];
  let structure: Structure = { code: "", type: "" };
  const walked = walkXml(text, {
    open(path, attributes, line) {
      document.root ??= path;
      if (path === PUPIL) {
        fields = new Map();
        document.pupils.push({ eleveId: attributes.ELEVE_ID ?? "", line, fields });
      } else if (path === PUPIL_STRUCTURES) {
        const eleveId = attributes.ELEVE_ID ?? "";
        owner = structures.get(eleveId) ?? [];
        structures.set(eleveId, owner);
      } else if (path === STRUCTURE) {
        structure = { code: "", type: "" };
      }
    },
    close(path, content) {
      if (path === UAJ) document.uai = content;
      else if (path === `${STRUCTURE}/CODE_STRUCTURE`) structure.code = content;
      else if (path === `${STRUCTURE}/TYPE_STRUCTURE`) structure.type = content;
      else if (path === STRUCTURE) owner.push(structure);
      // Deeper elements repeat names (last year's class, for one): their key keeps the way to them and is never read.
      else if (path.startsWith(`${PUPIL}/`)) fields.set(path.slice(PUPIL.length + 1), content);
    },
  });
  return { document, walked };
}
