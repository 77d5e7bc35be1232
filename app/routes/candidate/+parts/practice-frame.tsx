import type { ReactNode } from "react";
import { Link } from "react-router";
import { TopBar } from "#app/ui/top-bar.tsx";

type PracticeFrameProps = {
  person: string;
  /** where the person is, and the way out */
  back: { to: string; text: string };
  /** share of the sitting that is done, 0 to 1; null: not known */
  done: number | null;
  progress: string;
  children: ReactNode;
};

/** Round every question of practice: who, where, how far. */
export function PracticeFrame({ person, back, done, progress, children }: PracticeFrameProps) {
  return (
    <div className="exam">
      <TopBar person={person} />
      <div className="practice-head">
        <p className="crumb">
          <Link to={back.to}>{back.text}</Link>
        </p>
        <p className="soft small">{progress}</p>
      </div>
      {done === null ? null : (
        <progress className="practice-bar" max={1} value={Math.min(1, done)} aria-label={progress} />
      )}
      <main className="exam-main" id="contenu">
        {children}
      </main>
    </div>
  );
}
