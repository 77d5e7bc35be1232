import { type ReactNode, useEffect, useRef } from "react";
import type { Exam } from "./use-exam.ts";

/** The title of a screen that came by itself: it takes the focus when the screen before took it away with it. */
export function ScreenTitle({ exam, children }: { exam: Exam; children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null);
  const cameByItself = useRef(exam.hasHeard);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (cameByItself.current && isLost) title.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={title} tabIndex={-1}>
      {children}
    </h1>
  );
}
