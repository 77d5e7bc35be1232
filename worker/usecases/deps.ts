import type { AccountStore, Accounts, MailOutbox, OwnDataReader } from "./account/ports.ts";
import type { ApiReader, ApiTokenStore } from "./api-ports.ts";
import type { BellDoor, Bells } from "./bell-ports.ts";
import type { CalendarStore } from "./calendar-ports.ts";
import type { HandInTickets, OwnCertificationReader, SessionDoorStore } from "./candidate/ports.ts";
import type { CertificateReader, Credentials, ShareStore } from "./certificate-ports.ts";
import type { EstablishmentBook } from "./establishment-ports.ts";
import type { JuryStore, PublicationStore, ScoringStore, SettingStore } from "./jury-ports.ts";
import type { MachineCheckStore } from "./machine-ports.ts";
import type { OpenIdClient, OpenIdLinks } from "./openid-ports.ts";
import type { PathStore } from "./path-ports.ts";
import type { AttemptLimit, Chance, Clock, Ids, LiveDoor, LiveRooms, Mailer } from "./ports.ts";
import type { PracticeStore } from "./practice/ports.ts";
import type { ReadinessReader } from "./readiness-ports.ts";
import type { StaffDeps } from "./staff-ports.ts";
import type { TeamStore } from "./team-ports.ts";

/** All that use cases may touch, built once a request in wiring. Each verb picks what it needs with Pick<Deps, …>. */
export type Deps = StaffDeps & {
  clock: Clock;
  ids: Ids;
  chance: Chance;
  rooms: LiveRooms;
  live: LiveDoor;
  bells: Bells;
  bellDoor: BellDoor;
  sessionDoors: SessionDoorStore;
  ownCertifications: OwnCertificationReader;
  certificates: CertificateReader;
  shares: ShareStore;
  credentials: Credentials;
  ownData: OwnDataReader;
  handInTickets: HandInTickets;
  practice: PracticeStore;
  paths: PathStore;
  readiness: ReadinessReader;
  scoring: ScoringStore;
  publication: PublicationStore;
  jury: JuryStore;
  establishmentBook: EstablishmentBook;
  settings: SettingStore;
  machineChecks: MachineCheckStore;
  team: TeamStore;
  apiTokens: ApiTokenStore;
  apiReader: ApiReader;
  calendar: CalendarStore;
  mailer: Mailer;
  /** what `mailer` kept when it does not send */
  outbox: MailOutbox;
  accounts: Accounts;
  accountStore: AccountStore;
  attempts: AttemptLimit;
  openId: OpenIdClient;
  openIdLinks: OpenIdLinks;
  /** the public address, without a final slash */
  origin: string;
};
