import {
  AppWindow,
  File,
  FileArchive,
  FileAudio,
  FileImage,
  FileSpreadsheet,
  FileText,
  FileVideo,
  Folder,
  Globe,
  type LucideIcon,
  Presentation,
} from "lucide-react";
import type { Kind } from "#worker/core/simulators/files/scene.ts";

const ICONS: Record<Kind, LucideIcon> = {
  folder: Folder,
  text: FileText,
  pdf: FileText,
  sheet: FileSpreadsheet,
  slides: Presentation,
  image: FileImage,
  sound: FileAudio,
  video: FileVideo,
  archive: FileArchive,
  web: Globe,
  program: AppWindow,
  other: File,
};

export function KindIcon({ kind }: { kind: Kind }) {
  const Icon = ICONS[kind];
  return <Icon className={`i fic-icon is-${kind}`} aria-hidden="true" />;
}
