import * as pdf from "@cantoo/pdf-lib";

/** What a screen reader is told of a piece of the page; the names are those of the PDF standard (ISO 32000, 14.8.4). */
export type Role = "Sect" | "H1" | "H2" | "P" | "Table" | "TR" | "TH" | "TD" | "L" | "LI" | "Lbl" | "LBody" | "Figure";

type Content = { page: pdf.PDFRef; mark: number };
/** `span`: the columns that a cell runs over, 1 for most. */
type Element = { role: Role | "Document"; kids: (Element | Content)[]; alt: string | null; span: number };

/** A figure in words; the columns that a cell runs over. */
export type Told = { alt?: string; span?: number };

/** The elements of one document in reading order; `current` is the one that takes what is drawn. */
export type Structure = { readonly root: Element; current: Element };

/** What of a page belongs to which element, by its mark. `isSilent`: all that is drawn is decoration or repetition. */
export type Marks = { readonly page: pdf.PDFRef; readonly owners: Element[]; isSilent: boolean };

export function openStructure(): Structure {
  const root: Element = { role: "Document", kids: [], alt: null, span: 1 };
  return { root, current: root };
}

/** Everything that `draw` draws belongs to a new element of the current one. */
export function within<T>(structure: Structure, role: Role, draw: () => T, more: Told = {}): T {
  return enter(structure, add(structure, role, more), draw);
}

/** As `within`, but goes on with the last element of that role: a table that runs over several pages is one table. */
export function goOn<T>(structure: Structure, role: Role, draw: () => T): T {
  const last = structure.current.kids.findLast((kid): kid is Element => "role" in kid && kid.role === role);
  return enter(structure, last ?? add(structure, role), draw);
}

/** An element with nothing in it yet: a cell to be written in by hand. */
export function addEmpty(structure: Structure, role: Role): void {
  add(structure, role);
}

function add({ current }: Structure, role: Role, { alt, span = 1 }: Told = {}): Element {
  const element: Element = { role, kids: [], alt: alt ?? null, span };
  current.kids.push(element);
  return element;
}

function enter<T>(structure: Structure, element: Element, draw: () => T): T {
  const before = structure.current;
  structure.current = element;
  const drawn = draw();
  structure.current = before;
  return drawn;
}

/** The operators between marks: of a new element of this role (null: of the current one), or of nothing at all. */
export function marked(
  structure: Structure,
  marks: Marks,
  role: Role | null | "decoration",
  operators: readonly pdf.PDFOperator[],
): pdf.PDFOperator[] {
  const end = pdf.endMarkedContent();
  if (role === "decoration" || marks.isSilent) return [pdf.beginMarkedContent("Artifact"), ...operators, end];
  const owner = role === null ? structure.current : add(structure, role);
  const mark = marks.owners.push(owner) - 1;
  owner.kids.push({ page: marks.page, mark });
  const begin = pdf.PDFOperator.of(pdf.PDFOperatorNames.BeginMarkedContentSequence, [
    `/${owner.role}`,
    `<</MCID ${mark}>>`,
  ]);
  return [begin, ...operators, end];
}

/** Writes the tree into the file, with the table that leads from a page's marks back to their elements. */
export function writeStructure(document: pdf.PDFDocument, structure: Structure, pages: readonly Marks[]): void {
  const { context, catalog } = document;
  const refs = new Map<Element, pdf.PDFRef>();
  const refOf = (element: Element) => {
    const ref = refs.get(element) ?? context.nextRef();
    refs.set(element, ref);
    return ref;
  };
  const rootRef = context.nextRef();
  const write = (element: Element, parent: pdf.PDFRef) => {
    const kids = element.kids.map((kid) =>
      "role" in kid ? refOf(kid) : context.obj({ Type: "MCR", Pg: kid.page, MCID: kid.mark }),
    );
    const written = context.obj({ Type: "StructElem", S: element.role, P: parent, K: kids });
    if (element.alt !== null) written.set(pdf.PDFName.of("Alt"), pdf.PDFHexString.fromText(element.alt));
    if (element.role === "TH") written.set(pdf.PDFName.of("A"), context.obj({ O: "Table", Scope: "Column" }));
    if (element.span > 1) written.set(pdf.PDFName.of("A"), context.obj({ O: "Table", ColSpan: element.span }));
    context.assign(refOf(element), written);
    for (const kid of element.kids) if ("role" in kid) write(kid, refOf(element));
  };
  write(structure.root, rootRef);
  const numbers = pages.flatMap(({ owners }, rank) => [rank, context.obj(owners.map(refOf))]);
  const parents = context.register(context.obj({ Nums: numbers }));
  context.assign(
    rootRef,
    context.obj({
      Type: "StructTreeRoot",
      K: [refOf(structure.root)],
      ParentTree: parents,
      ParentTreeNextKey: pages.length,
    }),
  );
  catalog.set(pdf.PDFName.of("StructTreeRoot"), rootRef);
  catalog.set(pdf.PDFName.of("MarkInfo"), context.obj({ Marked: true }));
}
