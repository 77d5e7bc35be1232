import type { LucideIcon } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";

type BarMenuProps = {
  name: string;
  Icon: LucideIcon;
  isFull?: boolean;
  /** `leave` closes and lets the focus go elsewhere; `close` gives it back to the button */
  children(close: () => void, leave: () => void): ReactNode;
};

/** A button of the bar that opens a panel below it; Escape closes it. */
export function BarMenu({ name, Icon, isFull = false, children }: BarMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const leave = () => setOpen(false);
  const close = () => {
    leave();
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears Escape, from the controls inside
    <div
      className="web-menu"
      onKeyDown={(event) => {
        if (event.key === "Escape" && isOpen) close();
      }}
    >
      <button
        ref={button}
        type="button"
        className="web-icon"
        aria-label={name}
        title={name}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon className={isFull ? "i is-full" : "i"} aria-hidden="true" />
      </button>
      {isOpen ? children(close, leave) : null}
    </div>
  );
}
