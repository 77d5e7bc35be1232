import { m } from "#app/i18n/paraglide/messages.js";

const HIGHEST_LEVEL = 7;

/** Seven squares, those of the level filled: read aloud as a sentence. Null: not measured. */
export function LevelCells({ level }: { level: number | null }) {
  const told = level === null ? m.ladder_no_level() : m.ladder_level({ level });
  return (
    <span className="cells" role="img" aria-label={told}>
      {Array.from({ length: HIGHEST_LEVEL }, (_, index) => index + 1).map((step) => (
        <i key={step} className={level !== null && step <= level ? "on" : undefined} />
      ))}
    </span>
  );
}
