import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { AlertOver } from "./alert-over.tsx";

type ModalProps = {
  /** id of the heading inside */
  labelledBy: string;
  /** dialog: in the middle; drawer: at the right, from the bottom on a phone */
  look: "dialog" | "drawer";
  onClose(): void;
  /** given: the box is a form */
  onSubmit?(): void;
  children: ReactNode;
};

const FIRST_WRONG = '[aria-invalid="true"], .bad input';

/**
 * A native modal dialog: focus is kept inside, Escape and a press beside it close it, and the focus goes back where it
 * was. What should have the focus first carries `data-first`.
 */
export function Modal({ labelledBy, look, onClose, onSubmit, children }: ModalProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  close.current = onClose;

  // A layout effect: its clean-up runs while the dialog is still in the page, so the browser gives the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    const row = document.activeElement?.closest("[data-candidate]");
    dialog.showModal();
    dialog.querySelector<HTMLElement>("[data-first]")?.focus();
    return () => {
      dialog.close();
      const { activeElement } = document;
      if (activeElement !== null && activeElement !== document.body && !dialog.contains(activeElement)) return;
      // The button that opened it went with the need it answered: the same row, else the list.
      const place = row?.isConnected ? row.querySelector<HTMLElement>(".open") : document.getElementById("contenu");
      place?.focus();
    };
  }, []);

  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    const onCancel = (event: Event) => {
      event.preventDefault();
      close.current();
    };
    const onPress = (event: MouseEvent) => {
      if (event.target === dialog) close.current();
    };
    dialog.addEventListener("cancel", onCancel);
    dialog.addEventListener("click", onPress);
    return () => {
      dialog.removeEventListener("cancel", onCancel);
      dialog.removeEventListener("click", onPress);
    };
  }, []);

  return (
    <dialog ref={ref} className={look === "dialog" ? "cover center-fix" : "cover side"} aria-labelledby={labelledBy}>
      <AlertOver />
      {onSubmit === undefined ? (
        <section className={look}>{children}</section>
      ) : (
        <form
          className={look}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            const form = event.currentTarget;
            onSubmit();
            // Once the errors are drawn: the first field that is wrong has the focus.
            requestAnimationFrame(() => form.querySelector<HTMLElement>(FIRST_WRONG)?.focus());
          }}
        >
          {children}
        </form>
      )}
    </dialog>
  );
}
