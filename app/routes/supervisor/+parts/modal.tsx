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
    dialog.showModal();
    dialog.querySelector<HTMLElement>("[data-first]")?.focus();
    return () => dialog.close();
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
            onSubmit();
          }}
        >
          {children}
        </form>
      )}
    </dialog>
  );
}
