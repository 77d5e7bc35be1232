import { BellRing, X } from "lucide-react";
import { useEffect, useLayoutEffect, useRef } from "react";
import { m } from "#app/i18n/paraglide/messages.js";

type ReportDialogProps = { onClose(): void; onReport(): void };

/** What reporting does, before it is done: a native modal dialog; Escape and a press beside it mean no. */
export function ReportDialog({ onClose, onReport }: ReportDialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  close.current = onClose;

  // A layout effect: its clean-up runs while the dialog is still in the page, so the browser gives the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    dialog.showModal();
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
    <dialog ref={ref} className="cover center-fix" aria-labelledby="signaler-titre">
      <section className="dialog">
        <header>
          <h2 id="signaler-titre">{m.exam_report_title()}</h2>
        </header>
        <div className="body">
          <p>{m.exam_report_when()}</p>
          <p>
            <b>{m.exam_report_what()}</b>
          </p>
        </div>
        <footer>
          <button type="button" className="btn" onClick={onClose}>
            <X className="i" aria-hidden="true" /> {m.exam_report_no()}
          </button>
          <button type="button" className="btn main" onClick={onReport}>
            <BellRing className="i" aria-hidden="true" /> {m.exam_report_yes()}
          </button>
        </footer>
      </section>
    </dialog>
  );
}
