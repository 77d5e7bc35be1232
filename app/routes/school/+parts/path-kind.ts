import { m } from "#app/i18n/paraglide/messages.js";
import type { PathKind } from "#worker/core/path/path-plan.ts";

const NAMES: Record<PathKind, () => string> = {
  sos: m.paths_kind_sos,
  diagnostic: m.paths_kind_diagnostic,
  domains: m.paths_kind_domains,
  competences: m.paths_kind_competences,
};

const TEXTS: Record<PathKind, () => string> = {
  sos: m.paths_kind_sos_text,
  diagnostic: m.paths_kind_diagnostic_text,
  domains: m.paths_kind_domains_text,
  competences: m.paths_kind_competences_text,
};

export function pathKindName(kind: PathKind): string {
  return NAMES[kind]();
}

export function pathKindText(kind: PathKind): string {
  return TEXTS[kind]();
}
