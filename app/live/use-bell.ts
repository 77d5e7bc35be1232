import { useEffect, useRef, useState } from "react";
import { useRevalidator } from "react-router";
import { BellLink, type BellState } from "./bell-link.ts";

/** Keeps this page's loaders fresh while a person looks at it: `path` is that of the bell. Without script: a page as ever. */
export function useBell(path: string): BellState {
  const { revalidate } = useRevalidator();
  const [state, setState] = useState<BellState>("connecting");
  const look = useRef(revalidate);
  look.current = revalidate;
  useEffect(() => {
    const bell = new BellLink({ path, look: () => look.current(), onState: setState });
    bell.start();
    return () => bell.stop();
  }, [path]);
  return state;
}
