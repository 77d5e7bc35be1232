import { m } from "#app/i18n/paraglide/messages.js";
import type { Item } from "#worker/core/itembank/item.ts";

export const KIND_WORDS: Record<Item["kind"], () => string> = {
  qcu: m.platform_kind_qcu,
  qcm: m.platform_kind_qcm,
  qroc: m.platform_kind_qroc,
  "qrocm-ind": m.platform_kind_qrocm_ind,
  "qrocm-dep": m.platform_kind_qrocm_dep,
  select: m.platform_kind_select,
  order: m.platform_kind_order,
  match: m.platform_kind_match,
  simulator: m.platform_kind_simulator,
};
