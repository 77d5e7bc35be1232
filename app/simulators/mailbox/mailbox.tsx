import { mailboxAction, mailboxScene } from "#worker/contract/simulators/mailbox.ts";
import { MAILBOX } from "#worker/core/simulators/mailbox/play.ts";
import type { MailboxAction, MailboxScene } from "#worker/core/simulators/mailbox/scene.ts";
import type { MailboxState } from "#worker/core/simulators/mailbox/state.ts";
import { PlaySimulator, type SimulatorParts } from "../play-simulator.tsx";
import type { PlayerProps } from "../player.ts";
import { MailboxView } from "./mailbox-view.tsx";

const PARTS: SimulatorParts<MailboxScene, MailboxState, MailboxAction> = {
  simulator: MAILBOX,
  sceneSchema: mailboxScene,
  actionSchema: mailboxAction,
  titleOf: ({ name }) => name,
  View: MailboxView,
};

export default function Mailbox(props: PlayerProps) {
  return <PlaySimulator parts={PARTS} {...props} />;
}
