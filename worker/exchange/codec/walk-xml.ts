import { SaxesParser } from "saxes";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { lineAt } from "./decode-text.ts";

/** Real files are six deep; a path is built for each element, so depth must not be the sender's choice. */
const MAX_DEPTH = 32;
const XML_SPACE = " \t\r\n";

/** `path` is the element's names from the root, joined by `/`; `line` is 1-based, where the opening tag ends. */
export type XmlVisitor = {
  open(path: string, attributes: Readonly<Record<string, string>>, line: number): void;
  /** `text`: the characters directly inside, without XML's own white space at both ends. */
  close(path: string, text: string): void;
  /** each run of characters as it comes, for content whose order with inner elements matters */
  text?(path: string, part: string): void;
};

/**
 * Walks a document in one pass, without building a tree. The visitor may have seen a part when an error is returned.
 * Errors: XML_DOCTYPE_REFUSED {line} before anything is parsed (entity bombs, external files), XML_NOT_WELL_FORMED
 * {line, column}, XML_TOO_DEEP {line, limit}.
 */
export function walkXml(text: string, visitor: XmlVisitor): Result<null, DomainError> {
  const doctype = text.search(/<!DOCTYPE/i);
  if (doctype >= 0) return refuse(domainError("XML_DOCTYPE_REFUSED", { line: lineAt(text, doctype) }));
  const parser = new SaxesParser({ xmlns: false, position: true });
  const stack: { path: string; text: string }[] = [];
  parser.on("opentag", ({ name, attributes }) => {
    const parent = stack.at(-1);
    const path = parent === undefined ? name : `${parent.path}/${name}`;
    if (stack.length >= MAX_DEPTH) throw new Stop(domainError("XML_TOO_DEEP", { line: parser.line, limit: MAX_DEPTH }));
    stack.push({ path, text: "" });
    visitor.open(path, attributes, parser.line);
  });
  const addText = (part: string) => {
    const current = stack.at(-1);
    if (current === undefined) return;
    current.text += part;
    visitor.text?.(current.path, part);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const closed = stack.pop();
    if (closed !== undefined) visitor.close(closed.path, trimXmlSpace(closed.text));
  });
  parser.on("error", () => {
    throw new Stop(domainError("XML_NOT_WELL_FORMED", { line: parser.line, column: parser.column }));
  });
  try {
    parser.write(text).close();
    return ok(null);
  } catch (error) {
    if (error instanceof Stop) return refuse(error.reason);
    throw error;
  }
}

/** Not `trim`: a no-break space may be half of a garbled letter. Not a pattern: its end anchor is quadratic on long runs. */
function trimXmlSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && XML_SPACE.includes(text.charAt(start))) start += 1;
  while (end > start && XML_SPACE.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** The parser has no other way to be stopped from inside one of its handlers. */
class Stop extends Error {
  readonly reason: DomainError;
  constructor(reason: DomainError) {
    super(reason.code);
    this.reason = reason;
  }
}
