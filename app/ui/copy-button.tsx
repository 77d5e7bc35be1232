import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";

const CONFIRMED_MS = 2000;

/** Copies `text`; `what` names it for screen readers. Absent where the browser has no clipboard or no script. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [supported, setSupported] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => setSupported(navigator.clipboard !== undefined), []);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), CONFIRMED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  if (!supported) return null;
  const Icon = copied ? Check : Copy;
  return (
    <button
      type="button"
      className="btn quiet"
      onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      <Icon className="i" aria-hidden="true" /> {copied ? m.copied() : m.copy()} <span className="vh">{what}</span>
      <span className="vh" role="status">
        {copied ? m.copied() : ""}
      </span>
    </button>
  );
}
