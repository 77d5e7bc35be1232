import type { MailboxAction, MailboxScene } from "#worker/core/simulators/mailbox/scene.ts";
import type { MailboxState } from "#worker/core/simulators/mailbox/state.ts";
import type { ViewProps } from "../player.ts";

export type MailboxProps = ViewProps<MailboxScene, MailboxState, MailboxAction>;
/** `go` acts, then takes the focus to what the act brings on screen; `say` tells it. */
export type MailPartProps = MailboxProps & { go(action: MailboxAction, said?: string): boolean };
