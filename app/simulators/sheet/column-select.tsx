type ColumnSelectProps = {
  label: string;
  /** letter of the column */
  value: string;
  names: readonly { letter: string; name: string }[];
  onChoose(letter: string): void;
};

/** A column of the table, chosen by its name. */
export function ColumnSelect({ label, value, names, onChoose }: ColumnSelectProps) {
  return (
    <label>
      {label}{" "}
      <select className="input" value={value} onChange={(event) => onChoose(event.target.value)}>
        {names.map(({ letter, name }) => (
          <option key={letter} value={letter}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
