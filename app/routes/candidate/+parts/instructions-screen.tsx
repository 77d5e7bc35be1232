import { ArrowLeft, ArrowRight } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { formatDuration } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { FieldError } from "#app/ui/form-field.tsx";
import { CallButton } from "./call-button.tsx";
import { ExamHead } from "./exam-head.tsx";
import { Notices } from "./notices.tsx";
import { refusalMessage } from "./refusal-message.ts";
import type { Exam } from "./use-exam.ts";

/** Short pages, then the engagement: the clock starts with question 1, not here. */
export function InstructionsScreen({ exam }: { exam: Exam }) {
  const { view } = exam;
  const [page, setPage] = useState(0);
  const [isEngaged, setEngaged] = useState(false);
  const [error, setError] = useState<string>();
  const [isSending, setSending] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);

  useEffect(() => {
    if (!isFirst.current) title.current?.focus();
    isFirst.current = page < 0;
  }, [page]);

  const pages = [
    {
      title: m.rules_test_title(),
      lines: [
        m.rules_test_questions({ count: view.questionCount }),
        m.rules_test_time({ time: formatDuration(view.allowedSeconds) }),
        m.rules_test_adaptive(),
      ],
    },
    { title: m.rules_answer_title(), lines: [m.rules_answer_once(), m.rules_answer_skip(), m.rules_answer_saved()] },
    { title: m.rules_help_title(), lines: [m.rules_help_hand(), m.rules_help_computer(), m.rules_help_tools()] },
    { title: m.rules_engage_title(), lines: [m.rules_engage_text()] },
  ];
  const current = pages[page];
  const isLast = page === pages.length - 1;

  const begin = async () => {
    if (isSending) return;
    if (!isEngaged) return setError(m.rules_engage_required());
    setSending(true);
    const reply = await exam.start();
    setSending(false);
    if (!reply.ok) setError(refusalMessage(reply));
  };

  return (
    <div className="port">
      <ExamHead call={<CallButton exam={exam} />} person={exam.view.person}>
        <p className="me no-phone">{m.door_where({ number: String(view.sessionNumber), room: view.room })}</p>
      </ExamHead>
      <div className="horizon" />
      <main className="port-in stack" id="contenu">
        <p className="soft small">{m.rules_page({ page: page + 1, pages: pages.length })}</p>
        <h1 ref={title} tabIndex={-1}>
          {current?.title}
        </h1>
        <Notices exam={exam} />
        <ul className="plain-list">
          {current?.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {isLast ? (
          <div className={error === undefined ? "field" : "field bad"}>
            <label className="tick">
              <input
                type="checkbox"
                checked={isEngaged}
                aria-describedby={error === undefined ? undefined : "engagement-erreur"}
                onChange={(event) => {
                  setEngaged(event.target.checked);
                  setError(undefined);
                }}
              />
              <span>{m.rules_engage_label()}</span>
            </label>
            <div role="alert">
              <FieldError id="engagement-erreur" text={error} />
            </div>
          </div>
        ) : null}
        <div className="row-flex">
          {page > 0 ? (
            <button type="button" className="btn big" onClick={() => setPage(page - 1)}>
              <ArrowLeft className="i" aria-hidden="true" /> {m.rules_back()}
            </button>
          ) : null}
          {isLast ? (
            <button type="button" className={`btn main big${isSending ? " busy" : ""}`} onClick={begin}>
              {m.rules_begin()} <ArrowRight className="i" aria-hidden="true" />
            </button>
          ) : (
            <button type="button" className="btn main big" onClick={() => setPage(page + 1)}>
              {m.rules_next()} <ArrowRight className="i" aria-hidden="true" />
            </button>
          )}
        </div>
      </main>
    </div>
  );
}
