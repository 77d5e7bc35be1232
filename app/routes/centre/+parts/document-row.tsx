import { FileDown } from "lucide-react";

export type PrintedFile = { href: string; label: string };

/** A document with what it is for, and the files it comes in. */
export function DocumentRow({ title, text, files }: { title: string; text: string; files: readonly PrintedFile[] }) {
  return (
    <li>
      <div>
        <h3>{title}</h3>
        <p className="soft">{text}</p>
      </div>
      <span className="row-flex">
        {files.map(({ href, label }) => (
          <a key={href} className="btn" href={href}>
            <FileDown className="i" aria-hidden="true" /> {label} <span className="vh">{title}</span>
          </a>
        ))}
      </span>
    </li>
  );
}
