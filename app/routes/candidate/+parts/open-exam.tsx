import { hydrateRoot } from "react-dom/client";
import { freshenKeptPage } from "#app/ui/freshen-kept-page.ts";
import { ExamBoundary } from "./exam-boundary.tsx";
import { EXAM_DATA_ID, EXAM_ID } from "./exam-ids.ts";
import { ExamPage } from "./exam-page.tsx";
import type { ExamStart } from "./use-exam.ts";

// The test's own script (decision 0017): this file is built apart from the pages, with Preact in React's place.
const place = document.getElementById(EXAM_ID);
const start = document.getElementById(EXAM_DATA_ID)?.textContent;
if (place !== null && start != null) {
  // Written by render-exam of the same build, into the same document.
  hydrateRoot(
    place,
    <ExamBoundary>
      <ExamPage start={JSON.parse(start) as ExamStart} />
    </ExamBoundary>,
  );
  freshenKeptPage();
}
