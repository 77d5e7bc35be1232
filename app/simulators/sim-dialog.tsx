import { X } from "lucide-react";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import { m } from "#app/i18n/paraglide/messages.js";

type SimDialogProps = {
  /** unique on the page */
  id: string;
  title: string;
  isWide?: boolean;
  onClose(): void;
  children: ReactNode;
  /** the buttons that act; giving up is the cross, or Escape */
  foot?: ReactNode;
};

/**
 * What a simulator asks, over the page. It opens on what has `data-first`; closed, the focus goes back to the button that
 * opened it. Enter in a field never reaches the form of the question.
 */
export function SimDialog({ id, title, isWide = false, onClose, children, foot }: SimDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    shown?.querySelector<HTMLElement>("[data-first]")?.focus();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={isWide ? "sim-dialog is-wide" : "sim-dialog"}
      aria-labelledby={`${id}-titre`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="sim-dialog-head">
        <h2 id={`${id}-titre`}>{title}</h2>
        <button type="button" className="sim-tool" aria-label={m.simulator_close()} onClick={onClose}>
          <X className="i" aria-hidden="true" />
        </button>
      </div>
      <div className="sim-dialog-body">{children}</div>
      {foot === undefined ? null : <div className="sim-dialog-foot">{foot}</div>}
    </dialog>
  );
}
