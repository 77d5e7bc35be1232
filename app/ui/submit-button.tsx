import type { ReactNode } from "react";
import { useNavigation } from "react-router";

type SubmitButtonProps = {
  children: ReactNode;
  /** added to `btn`: main, danger, quiet, big, wide… */
  look?: string;
  /** several forms on a page: the value that says which one was sent (`name="geste"`) */
  intent?: string | undefined;
  disabled?: boolean;
  /** for forms sent by a fetcher, whose state the page's navigation does not know */
  pending?: boolean;
};

/**
 * The button of a form. While the form travels it says so and a second press does nothing; it keeps the focus
 * (no `disabled`), and without script it is a plain submit button.
 */
export function SubmitButton({ children, look = "main", intent, disabled = false, pending }: SubmitButtonProps) {
  const navigation = useNavigation();
  const sent = navigation.state !== "idle" && navigation.formMethod === "POST";
  const mine = pending ?? (sent && (intent === undefined || navigation.formData?.get("geste") === intent));
  return (
    <button
      className={`btn ${look}${mine ? " busy" : ""}`}
      type="submit"
      name={intent === undefined ? undefined : "geste"}
      value={intent}
      disabled={disabled}
      aria-disabled={mine || undefined}
      onClick={(event) => {
        if (mine) event.preventDefault();
      }}
    >
      {children}
    </button>
  );
}
