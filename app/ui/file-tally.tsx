/** The figures of a dry run, side by side. */
export function FileTally({ counts }: { counts: readonly (readonly [number, string])[] }) {
  return (
    <div className="tally">
      {counts.map(([figure, word]) => (
        <div key={word}>
          <p className="big">{figure}</p>
          <p className="small soft">{word}</p>
        </div>
      ))}
    </div>
  );
}
