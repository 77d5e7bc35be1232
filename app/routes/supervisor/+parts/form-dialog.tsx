import { CircleAlert, X } from "lucide-react";
import { type ReactNode, useId } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { Modal } from "./modal.tsx";
import type { Command } from "./use-command.ts";

type FormDialogProps = {
  title: string;
  /** under the title: whom it is about */
  about?: string;
  children: ReactNode;
  submit: ReactNode;
  isStale: boolean;
  command: Pick<Command, "isPending" | "refusal">;
  onSubmit(): void;
  onClose(): void;
};

/** A dialog that sends one command: it stays until the server has answered, and says why when it was refused. */
export function FormDialog({ title, about, children, submit, isStale, command, onSubmit, onClose }: FormDialogProps) {
  const heading = useId();
  const { isPending, refusal } = command;
  const waits = isStale ? m.room_pending_link() : m.room_pending();
  return (
    <Modal
      labelledBy={heading}
      look="dialog"
      onClose={onClose}
      onSubmit={() => {
        if (!isPending && !isStale) onSubmit();
      }}
    >
      <header>
        <div>
          <h2 id={heading} tabIndex={-1} data-first="">
            {title}
          </h2>
          {about === undefined ? null : <p className="small soft">{about}</p>}
        </div>
        <button type="button" className="btn quiet icon" aria-label={m.room_close()} onClick={onClose}>
          <X className="i" aria-hidden="true" />
        </button>
      </header>
      <div className="body">
        {refusal === null ? null : (
          <div className="notice is-alert" role="alert">
            <CircleAlert className="i" aria-hidden="true" />
            <p>{refusal}</p>
          </div>
        )}
        {children}
      </div>
      <footer>
        <button type="button" className="btn" onClick={onClose}>
          {m.room_cancel()}
        </button>
        <button
          type="submit"
          className={isPending ? "btn main busy" : "btn main"}
          aria-disabled={isPending || isStale || undefined}
        >
          {isPending ? waits : submit}
        </button>
      </footer>
    </Modal>
  );
}
