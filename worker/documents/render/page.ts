import * as pdf from "@cantoo/pdf-lib";
import { embedFonts, type FontBytes, type Fonts } from "./fonts.ts";
import { type Part, writeOutline } from "./outline.ts";
import {
  addEmpty,
  goOn,
  type Marks,
  marked,
  openStructure,
  type Role,
  type Structure,
  type Told,
  within,
  writeStructure,
} from "./structure.ts";

/** A4 portrait, in points; every position in `render` is counted from the top left corner. */
export const A4 = { width: 595.28, height: 841.89 };

/** Where the ink may go. Sides 12.7 mm, top 10.6 mm, bottom 8.5 mm: inside what school laser printers reach. */
export const MARGIN = { left: 36, right: 36, top: 30, bottom: 24 };
export const CONTENT_WIDTH = A4.width - MARGIN.left - MARGIN.right;

export type DocumentInfo = {
  title: string;
  author: string;
  /** BCP 47, told to screen readers. */
  language: string;
  /** Milliseconds since 1970; the two metadata dates. */
  writtenAt: number;
};

export type Page = {
  readonly sheet: pdf.PDFPage;
  /** from the top edge to the bottom one */
  readonly height: number;
  readonly fonts: Fonts;
  readonly keys: Map<pdf.PDFFont, pdf.PDFName>;
  readonly structure: Structure;
  readonly marks: Marks;
};
export type Writer = {
  readonly fonts: Fonts;
  addPage(turned?: "landscape"): Page;
  /** One of the documents of the file: all that `draw` adds. A file of several has a list of contents. */
  part(title: string, draw: () => void): void;
  /** a file that the reader takes out of this one */
  attach(file: Attachment): void;
  bytes(): Promise<Uint8Array>;
};
export type Attachment = { name: string; mediaType: string; description: string; bytes: Uint8Array };
export type Box = { x: number; y: number; width: number; height: number };

export async function openWriter(info: DocumentInfo, fontBytes: FontBytes): Promise<Writer> {
  const document = await pdf.PDFDocument.create({ updateMetadata: false });
  const fonts = await embedFonts(document, fontBytes);
  const date = new Date(info.writtenAt);
  document.setTitle(info.title, { showInWindowTitleBar: true });
  document.setAuthor(info.author);
  document.setLanguage(info.language);
  document.setProducer("Vigie");
  document.setCreator("Vigie");
  document.setCreationDate(date);
  document.setModificationDate(date);
  const structure = openStructure();
  const pages: Marks[] = [];
  const parts: Part[] = [];
  const attachments: Attachment[] = [];
  return {
    fonts,
    addPage(turned) {
      const [width, height] = turned === "landscape" ? [A4.height, A4.width] : [A4.width, A4.height];
      const sheet = document.addPage([width, height]);
      sheet.node.set(pdf.PDFName.of("StructParents"), pdf.PDFNumber.of(pages.length));
      // The tab key follows the structure, as it is read.
      sheet.node.set(pdf.PDFName.of("Tabs"), pdf.PDFName.of("S"));
      const marks: Marks = { page: sheet.ref, owners: [], isSilent: false };
      pages.push(marks);
      return { sheet, height, fonts, keys: new Map(), structure, marks };
    },
    part(title, draw) {
      const rank = pages.length;
      within(structure, "Sect", draw);
      const first = pages[rank];
      if (first !== undefined) parts.push({ title, page: first.page });
    },
    attach(file) {
      attachments.push(file);
    },
    async bytes() {
      for (const { name, mediaType, description, bytes } of attachments) {
        await document.attach(bytes, name, {
          mimeType: mediaType,
          description,
          creationDate: date,
          modificationDate: date,
          afRelationship: pdf.AFRelationship.Data,
        });
      }
      writeStructure(document, structure, pages);
      writeOutline(document, parts);
      return document.save();
    },
  };
}

/** What `draw` draws is one element for a screen reader. */
export function tagged<T>(page: Page, role: Role, draw: () => T, more: Told = {}): T {
  return page.marks.isSilent ? draw() : within(page.structure, role, draw, more);
}

/** As `tagged`, going on with what the page before has begun. */
export function taggedOn<T>(page: Page, role: Role, draw: () => T): T {
  return page.marks.isSilent ? draw() : goOn(page.structure, role, draw);
}

/** A cell to be filled in by hand: it is counted, nothing is drawn. */
export function tagEmpty(page: Page, role: Role): void {
  if (!page.marks.isSilent) addEmpty(page.structure, role);
}

/** What `draw` draws is repetition or decoration: no screen reader says it. */
export function unsaid<T>(page: Page, draw: () => T): T {
  const before = page.marks.isSilent;
  page.marks.isSilent = true;
  const drawn = draw();
  page.marks.isSilent = before;
  return drawn;
}

/** Puts operators on the page as a new element of this role; null: as a part of the element that is open. */
export function push(page: Page, role: Role | null, operators: readonly pdf.PDFOperator[]): void {
  page.sheet.pushOperators(...marked(page.structure, page.marks, role, operators));
}

/** Strokes and grounds: a part of the figure that is open, else decoration. `draw` puts its own operators. */
export function pushShape(page: Page, draw: (sheet: pdf.PDFPage) => void): void {
  const role = page.structure.current.role === "Figure" ? null : "decoration";
  const [begin, end] = marked(page.structure, page.marks, role, []);
  if (begin === undefined || end === undefined) throw new Error("a mark has a beginning and an end");
  page.sheet.pushOperators(begin);
  draw(page.sheet);
  page.sheet.pushOperators(end);
}
