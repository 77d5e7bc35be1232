import { Contrast, Crop, Droplet, EyeOff, Images, Info, Layers, type LucideIcon, Save, Scaling } from "lucide-react";
import { type ComponentType, useRef, useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { type Doc, hasTool, pictureOf } from "#worker/core/simulators/image/doc.ts";
import type { Rect, Tool } from "#worker/core/simulators/image/scene.ts";
import { Canvas } from "./canvas.tsx";
import { CropPanel } from "./crop-panel.tsx";
import { DetailsPanel } from "./details-panel.tsx";
import { HidePanel } from "./hide-panel.tsx";
import type { ImageProps, PanelProps } from "./image-props.ts";
import { LayersPanel } from "./layers-panel.tsx";
import { ClearPanel, LightPanel } from "./light-panel.tsx";
import { PictureList } from "./picture-list.tsx";
import { ResizePanel } from "./resize-panel.tsx";
import { SavePanel } from "./save-panel.tsx";

const TOOLS: readonly { tool: Tool; name: () => string; icon: LucideIcon; Panel: ComponentType<PanelProps> }[] = [
  { tool: "crop", name: m.image_crop, icon: Crop, Panel: CropPanel },
  { tool: "resize", name: m.image_resize, icon: Scaling, Panel: ResizePanel },
  { tool: "light", name: m.image_light, icon: Contrast, Panel: LightPanel },
  { tool: "hide", name: m.image_hide, icon: EyeOff, Panel: HidePanel },
  { tool: "clear", name: m.image_clear, icon: Droplet, Panel: ClearPanel },
  { tool: "layers", name: m.image_layers, icon: Layers, Panel: LayersPanel },
  { tool: "details", name: m.image_details, icon: Info, Panel: DetailsPanel },
  { tool: "save", name: m.image_save, icon: Save, Panel: SavePanel },
];

/** The list of pictures, or one on the canvas: tools on the left, the picture, the settings of the tool on the right. */
export function ImageView(props: ImageProps) {
  const { state, act } = props;
  const { doc } = state;
  const tools = TOOLS.filter(({ tool }) => hasTool(state, tool));
  const [chosen, setChosen] = useState<Tool | null>(null);
  const [framed, setFramed] = useState<{ of: Doc; rect: Rect } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const focusHeading = () => requestAnimationFrame(() => heading.current?.focus({ preventScroll: true }));
  if (doc === null) return <PictureList {...props} heading={heading} onOpened={focusHeading} />;

  const picture = pictureOf(state, doc);
  const tool = tools.find((one) => one.tool === chosen) ?? tools[0];
  const frames = tool?.tool === "crop" || tool?.tool === "hide";
  const rect = framed?.of === doc ? framed.rect : middleOf(doc);
  const onRect = (next: Rect) => setFramed({ of: doc, rect: next });
  return (
    <div className="img">
      <nav className="sim-pages" aria-label={m.image_tools()}>
        {state.scene.pictures.length > 1 ? (
          <button
            type="button"
            className="sim-tab"
            onClick={() => {
              if (act({ do: "list" })) focusHeading();
            }}
          >
            <Images className="i" aria-hidden="true" /> {m.image_list()}
          </button>
        ) : null}
        {tools.map(({ tool: id, name, icon: Icon }) => (
          <button
            key={id}
            type="button"
            className="sim-tab"
            aria-current={id === tool?.tool ? "true" : undefined}
            onClick={() => {
              setChosen(id);
              focusHeading();
            }}
          >
            <Icon className="i" aria-hidden="true" /> {name()}
          </button>
        ))}
      </nav>
      <div className="img-middle">
        <p className="img-caption">
          <b>{picture.name}</b> {m.image_pixels({ width: String(doc.width), height: String(doc.height) })}
        </p>
        <Canvas doc={doc} picture={picture} rect={frames ? rect : null} onRect={onRect} />
      </div>
      {tool === undefined ? null : (
        <div className="img-panel">
          <h2 ref={heading} tabIndex={-1}>
            {tool.name()}
          </h2>
          <tool.Panel {...props} doc={doc} picture={picture} rect={rect} onRect={onRect} />
        </div>
      )}
    </div>
  );
}

/** What a frame starts with: the middle of the canvas. */
function middleOf({ width, height }: Doc): Rect {
  const [x, y] = [Math.round(width / 10), Math.round(height / 10)];
  return { x, y, w: Math.max(1, width - 2 * x), h: Math.max(1, height - 2 * y) };
}
