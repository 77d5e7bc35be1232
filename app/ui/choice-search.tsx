import { ChevronDown } from "lucide-react";
import { useEffect, useId, useState } from "react";
import { Button, ComboBox, I18nProvider, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { getLocale } from "#app/i18n/paraglide/runtime.js";
import { SelectField } from "./select-field.tsx";

type ChoiceSearchProps = {
  name: string;
  label: string;
  /** the first choice, with an empty value */
  everything: string;
  choices: readonly { value: string; text: string }[];
  value: string;
  /** does this choice match what is typed? */
  matches(text: string, typed: string): boolean;
};

/**
 * One choice out of many, found by typing any part of it: what a native select cannot do. Without script, and until it
 * has loaded, it is that select, with the same name and value.
 */
export function ChoiceSearch({ name, label, everything, choices, value, matches }: ChoiceSearchProps) {
  const [isReady, setReady] = useState(false);
  const labelId = useId();
  useEffect(() => setReady(true), []);
  const all = [{ value: "", text: everything }, ...choices];
  if (!isReady) {
    return (
      <SelectField name={name} label={label} defaultValue={value}>
        {all.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </SelectField>
    );
  }
  return (
    <I18nProvider locale={getLocale() === "fr" ? "fr-FR" : "en-GB"}>
      <ComboBox
        className="field choice-search"
        name={name}
        formValue="key"
        defaultSelectedKey={value}
        defaultItems={all.map((choice) => ({ ...choice, id: choice.value }))}
        defaultFilter={matches}
        menuTrigger="focus"
        aria-labelledby={labelId}
      >
        <Label id={labelId}>{label}</Label>
        <div className="with-btn">
          <Input className="input" />
          <Button className="btn icon">
            <ChevronDown className="i" aria-hidden="true" />
          </Button>
        </div>
        <Popover className="choice-list">
          <ListBox<{ id: string; text: string }>>
            {({ id, text }) => (
              <ListBoxItem id={id} textValue={text} className="choice-option">
                {text}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </I18nProvider>
  );
}
