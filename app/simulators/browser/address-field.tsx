import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { AS_TYPED } from "#app/question/text-answer.tsx";
import type { BrowserProps } from "./browser-props.ts";

/** The address, or words to look for; Enter goes there and does not validate the question. */
export function AddressField({ shown, go }: BrowserProps & { shown: string }) {
  const [typed, setTyped] = useState(shown);
  return (
    <input
      {...AS_TYPED}
      className="web-typed"
      type="text"
      inputMode="url"
      aria-label={m.browser_address()}
      value={typed}
      maxLength={400}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => event.target.select()}
      onKeyDown={(event) => {
        if (event.key === "Escape") setTyped(shown);
        if (event.key !== "Enter") return;
        event.preventDefault();
        if (typed !== shown) go({ do: "go", text: typed });
      }}
    />
  );
}
