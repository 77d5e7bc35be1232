import { examScript } from "virtual:exam-script";
import { renderToString } from "react-dom/server";
import { ExamPage } from "./exam-page.tsx";
import type { ExamStart } from "./use-exam.ts";

/**
 * The candidate's page as a document: its first screen in HTML, what its script starts from, and that script's address.
 * `start` is JSON in which no sign can close the element that holds it.
 */
export function renderExam(start: ExamStart): { html: string; start: string; script: string } {
  return {
    html: renderToString(<ExamPage start={start} />),
    start: JSON.stringify(start).replaceAll("<", "\\u003c"),
    script: examScript,
  };
}
