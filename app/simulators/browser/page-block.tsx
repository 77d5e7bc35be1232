import { Image } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { Block } from "#worker/core/simulators/browser/block.ts";
import { isField } from "#worker/core/simulators/browser/blocks.ts";
import type { BrowserProps } from "./browser-props.ts";
import { FieldLine } from "./field-line.tsx";
import { MarkBox } from "./mark-box.tsx";
import { SearchField } from "./search-field.tsx";

type BlockProps<One = Block> = BrowserProps & { block: One };

/** One piece of a page, with its box to point it out when the scene has one. */
export function PageBlock(props: BlockProps) {
  const { block, scene } = props;
  const isMarkable = scene.marking !== undefined && block.id !== undefined && !isField(block);
  if (!isMarkable || block.id === undefined) return <BlockBody {...props} />;
  return (
    <div className="web-markable">
      <BlockBody {...props} />
      <MarkBox {...props} id={block.id} name={nameOf(block)} />
    </div>
  );
}

function BlockBody(props: BlockProps) {
  const { block } = props;
  switch (block.kind) {
    case "heading":
      return <h3>{block.text}</h3>;
    case "text":
      return <p>{block.text}</p>;
    case "small":
      return <p className="soft small">{block.text}</p>;
    case "list":
      return (
        <ul>
          {block.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      );
    case "table":
      return <TableBlock block={block} />;
    case "picture":
      return <PictureBlock {...props} block={block} />;
    case "box":
      return (
        <div className={`web-box is-${block.tone}`}>
          <b>{block.title}</b>
          <p>{block.text}</p>
        </div>
      );
    case "link":
    case "button":
      return <FollowBlock {...props} block={block} />;
    case "search":
      return <SearchField {...props} label={block.label} query="" />;
    default:
      return <FieldLine {...props} field={block} />;
  }
}

function TableBlock({ block }: { block: Extract<Block, { kind: "table" }> }) {
  return (
    <table className="web-table">
      <thead>
        <tr>
          {block.head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row) => (
          <tr key={row.join("|")}>
            {row.map((cell, rank) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells never move, and two may be alike
              <td key={rank}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PictureBlock({ block, go }: BlockProps<Extract<Block, { kind: "picture" }>>) {
  const { id, alt, caption, picture } = block;
  return (
    <figure className="web-picture">
      <div role="img" aria-label={alt}>
        <Image className="i" aria-hidden="true" />
        <span aria-hidden="true">{alt}</span>
      </div>
      {caption === undefined ? null : <figcaption className="small">{caption}</figcaption>}
      {picture === undefined || id === undefined ? null : (
        <button type="button" className="btn" onClick={() => go({ do: "search-picture", block: id })}>
          {m.browser_search_picture()}
        </button>
      )}
    </figure>
  );
}

function FollowBlock({ block, go, act }: BlockProps<Extract<Block, { kind: "link" | "button" }>>) {
  const { id, kind, text, to, mouseOnly } = block;
  const look = kind === "link" ? "web-link" : "btn";
  const press = () => void (to === undefined ? act : go)({ do: "follow", block: id });
  if (mouseOnly === true) {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a fault that the scene shows on purpose
      <span className={look} onClick={press}>
        {text}
      </span>
    );
  }
  return (
    <p>
      <button type="button" className={look} onClick={press}>
        {text}
      </button>
    </p>
  );
}

function nameOf(block: Block): string {
  if ("text" in block && block.kind !== "box") return block.text;
  if ("title" in block) return block.title;
  return "alt" in block ? block.alt : "";
}
