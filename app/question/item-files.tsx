import { Download } from "lucide-react";
import { formatFileSize } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { ShownItem } from "#worker/core/itembank/item.ts";

type ItemFilesProps = {
  item: ShownItem;
  /** where this item's files are: the address without the file's name */
  folder: string;
  /** address → data address of what this machine keeps for a cut */
  kept?: Readonly<Record<string, string>>;
};

/** The picture of the question, then its documents: each says its kind and its size before it is fetched. */
export function ItemFiles({ folder, kept = {}, item: { illustration, documents } }: ItemFilesProps) {
  if (illustration === null && documents.length === 0) return null;
  const address = (file: string) => kept[`${folder}/${file}`] ?? `${folder}/${file}`;
  return (
    <div className="item-files">
      {illustration === null ? null : (
        <img className="figure" src={address(illustration.file)} alt={illustration.alt} />
      )}
      {documents.map(({ file, label, bytes }) => (
        <p key={file}>
          <a className="btn" href={address(file)} download={file}>
            <Download className="i" aria-hidden="true" />
            <span>
              {m.exam_download({ label, kind: kindOf(file) })}
              {bytes === null ? "" : `, ${formatFileSize(bytes)}`}
            </span>
          </a>
        </p>
      ))}
    </div>
  );
}

/** "CSV" */
function kindOf(file: string): string {
  return file.slice(file.lastIndexOf(".") + 1).toUpperCase();
}
