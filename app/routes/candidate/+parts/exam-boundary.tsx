import { Component, type ReactNode } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { Brand } from "#app/ui/brand.tsx";

/** A fault of the page itself: the answers are on the machine and the test is the server's, so a reload loses nothing. */
export class ExamBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main className="port" id="contenu">
        <div className="port-in stack" role="alert">
          <Brand />
          <h1>{m.exam_broken_title()}</h1>
          <p>{m.exam_broken_text()}</p>
          <p>
            <button type="button" className="btn main big" onClick={() => location.reload()}>
              {m.exam_broken_reload()}
            </button>
          </p>
        </div>
      </main>
    );
  }
}
