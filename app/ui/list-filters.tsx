import { ChevronDown, Search } from "lucide-react";

type SearchBoxProps = { label: string; value: string; maxLength?: number };

/** The words that a list is searched for; the address holds them as `recherche`. */
export function SearchBox({ label, value, maxLength }: SearchBoxProps) {
  return (
    <div className="with-icon">
      <Search className="i" aria-hidden="true" />
      <input
        key={value}
        className="input"
        type="search"
        name="recherche"
        maxLength={maxLength}
        aria-label={label}
        placeholder={label}
        defaultValue={value}
      />
    </div>
  );
}

type FilterChoiceProps = {
  name: string;
  label: string;
  /** the word for no filter */
  all: string;
  value: string | null;
  /** value and word of each choice */
  choices: readonly (readonly [string, string])[];
};

/** One filter of a list: choosing asks at once, and without script the form's button does. */
export function FilterChoice({ name, label, all, value, choices }: FilterChoiceProps) {
  return (
    <div className="select-box">
      <select
        key={value}
        className="select"
        name={name}
        aria-label={label}
        defaultValue={value ?? ""}
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
      >
        <option value="">{all}</option>
        {choices.map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </select>
      <ChevronDown className="i" aria-hidden="true" />
    </div>
  );
}
