import type { Deps } from "../deps.ts";
import { countCampaign, recountCampaign, showCampaign } from "./campaign-figures.ts";
import { exportCampaign } from "./export-campaign.ts";
import {
  addEstablishment,
  archiveEstablishment,
  editEstablishment,
  inviteAdmins,
  reopenEstablishment,
} from "./keep-establishment.ts";
import { listEstablishments, showEstablishmentSheet } from "./list-establishments.ts";
import { listItems } from "./list-items.ts";
import {
  endLogins,
  findAccount,
  listPlatformStaff,
  lockAccount,
  setPlatformRole,
  showAccount,
  unlockAccount,
} from "./manage-account.ts";
import { activateVersion, archiveVersion, listVersions, restoreVersion, showVersion } from "./manage-bank.ts";
import { openBankFile } from "./open-bank-file.ts";
import { publishBank } from "./publish-bank.ts";
import { checkPack, publishPack } from "./publish-pack.ts";
import { searchDesk, showDesk } from "./search-desk.ts";
import { addWindow, listCalendar, removeWindow } from "./set-calendar.ts";
import { setDelay, showDelay } from "./set-delay.ts";
import { showItemSheet } from "./show-item-sheet.ts";
import { tryItem } from "./try-item.ts";

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
    showDesk: (asked: Parameters<typeof showDesk>[0]) => showDesk(asked, deps),
    searchDesk: (asked: Parameters<typeof searchDesk>[0]) => searchDesk(asked, deps),
    countCampaign: () => countCampaign(deps),
    showCampaign: (asked: Parameters<typeof showCampaign>[0]) => showCampaign(asked, deps),
    exportCampaign: (asked: Parameters<typeof exportCampaign>[0]) => exportCampaign(asked, deps),
    recountCampaign: (asked: Parameters<typeof recountCampaign>[0]) => recountCampaign(asked, deps),
    listItems: (asked: Parameters<typeof listItems>[0]) => listItems(asked, deps),
    showItemSheet: (asked: Parameters<typeof showItemSheet>[0]) => showItemSheet(asked, deps),
    endLogins: (asked: Parameters<typeof endLogins>[0]) => endLogins(asked, deps),
    findAccount: (asked: Parameters<typeof findAccount>[0]) => findAccount(asked, deps),
    listPlatformStaff: (asked: Parameters<typeof listPlatformStaff>[0]) => listPlatformStaff(asked, deps),
    lockAccount: (asked: Parameters<typeof lockAccount>[0]) => lockAccount(asked, deps),
    setPlatformRole: (asked: Parameters<typeof setPlatformRole>[0]) => setPlatformRole(asked, deps),
    showAccount: (asked: Parameters<typeof showAccount>[0]) => showAccount(asked, deps),
    unlockAccount: (asked: Parameters<typeof unlockAccount>[0]) => unlockAccount(asked, deps),
    activateVersion: (asked: Parameters<typeof activateVersion>[0]) => activateVersion(asked, deps),
    archiveVersion: (asked: Parameters<typeof archiveVersion>[0]) => archiveVersion(asked, deps),
    listVersions: (asked: Parameters<typeof listVersions>[0]) => listVersions(asked, deps),
    restoreVersion: (asked: Parameters<typeof restoreVersion>[0]) => restoreVersion(asked, deps),
    showVersion: (asked: Parameters<typeof showVersion>[0]) => showVersion(asked, deps),
    setDelay: (asked: Parameters<typeof setDelay>[0]) => setDelay(asked, deps),
    showDelay: (asked: Parameters<typeof showDelay>[0]) => showDelay(asked, deps),
    tryItem: (asked: Parameters<typeof tryItem>[0]) => tryItem(asked, deps),
    openBankFile: (asked: Parameters<typeof openBankFile>[0]) => openBankFile(asked, deps),
    checkPack: (asked: Parameters<typeof checkPack>[0]) => checkPack(asked, deps),
    publishPack: (asked: Parameters<typeof publishPack>[0]) => publishPack(asked, deps),
    publishBank: (asked: Parameters<typeof publishBank>[0]) => publishBank(asked, deps),
  };
}
