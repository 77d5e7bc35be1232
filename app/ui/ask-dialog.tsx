import type { ReactNode } from "react";
import { Form, Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";

type AskDialogProps = {
  /** of the title, unique on the page */
  titleId: string;
  title: string;
  /** the page without the question: where the form is sent, and where giving up leads */
  back: string;
  children: ReactNode;
  /** what the form sends: hidden fields and the button that says yes */
  act: ReactNode;
};

/** Asked over the page; its address holds it, so it needs no script. Giving up has the focus. */
export function AskDialog({ titleId, title, back, children, act }: AskDialogProps) {
  return (
    <>
      <div className="veil" />
      <div className="center-fix">
        <Form method="post" action={back} className="dialog" role="dialog" aria-modal="true" aria-labelledby={titleId}>
          <header>
            <h2 id={titleId}>{title}</h2>
          </header>
          <div className="body stack">{children}</div>
          <footer>
            <Link className="btn" to={back} preventScrollReset autoFocus>
              {m.staff_cancel()}
            </Link>
            {act}
          </footer>
        </Form>
      </div>
    </>
  );
}
