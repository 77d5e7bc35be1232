import type { Deps } from "../deps.ts";
import {
  addEstablishment,
  archiveEstablishment,
  editEstablishment,
  inviteAdmins,
  reopenEstablishment,
} from "./keep-establishment.ts";
import { listEstablishments, showEstablishmentSheet } from "./list-establishments.ts";
import { listItems } from "./list-items.ts";
import { openBankFile } from "./open-bank-file.ts";
import { publishBank } from "./publish-bank.ts";
import { addWindow, listCalendar, removeWindow } from "./set-calendar.ts";
import { showItemSheet } from "./show-item-sheet.ts";

/** What the platform's own staff and scripts do. */
export function platformDoors(deps: Deps) {
  return {
    listCalendar: (asked: Parameters<typeof listCalendar>[0]) => listCalendar(asked, deps),
    addWindow: (asked: Parameters<typeof addWindow>[0]) => addWindow(asked, deps),
    removeWindow: (asked: Parameters<typeof removeWindow>[0]) => removeWindow(asked, deps),
    listEstablishments: (asked: Parameters<typeof listEstablishments>[0]) => listEstablishments(asked, deps),
    showEstablishment: (asked: Parameters<typeof showEstablishmentSheet>[0]) => showEstablishmentSheet(asked, deps),
    addEstablishment: (asked: Parameters<typeof addEstablishment>[0]) => addEstablishment(asked, deps),
    editEstablishment: (asked: Parameters<typeof editEstablishment>[0]) => editEstablishment(asked, deps),
    inviteAdmins: (asked: Parameters<typeof inviteAdmins>[0]) => inviteAdmins(asked, deps),
    archiveEstablishment: (asked: Parameters<typeof archiveEstablishment>[0]) => archiveEstablishment(asked, deps),
    reopenEstablishment: (asked: Parameters<typeof reopenEstablishment>[0]) => reopenEstablishment(asked, deps),
    listItems: (asked: Parameters<typeof listItems>[0]) => listItems(asked, deps),
    showItemSheet: (asked: Parameters<typeof showItemSheet>[0]) => showItemSheet(asked, deps),
    openBankFile: (asked: Parameters<typeof openBankFile>[0]) => openBankFile(asked, deps),
    publishBank: (asked: Parameters<typeof publishBank>[0]) => publishBank(asked, deps),
  };
}
