import { createElement, type PointerEvent, useRef } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { type Doc, GROUND } from "#worker/core/simulators/image/doc.ts";
import { partsSeen } from "#worker/core/simulators/image/facts.ts";
import { matrixOf } from "#worker/core/simulators/image/geometry.ts";
import type { Picture, Rect, Spot } from "#worker/core/simulators/image/scene.ts";
import { Shapes } from "./shapes.tsx";

type CanvasProps = {
  doc: Doc;
  picture: Picture;
  /** what is being framed, drawn over the picture; null: nothing */
  rect: Rect | null;
  /** a rectangle drawn with the pointer; the fields of the panel do the same */
  onRect(rect: Rect): void;
};

/** The picture as it is now. What the eye sees of it is told in words too. */
export function Canvas({ doc, picture, rect, onRect }: CanvasProps) {
  const { width, height, zones, light, contrast } = doc;
  const from = useRef<{ x: number; y: number } | null>(null);
  const scale = picture.width / picture.units;
  const cleared = (picture.colours ?? []).flatMap(({ id, fill }) => (doc.cleared.includes(id) ? [fill] : []));
  const tone = {
    filter: `brightness(${percent((picture.light ?? 0) + light)}) contrast(${percent((picture.contrast ?? 0) + contrast)})`,
  };
  const drawing = (
    <g transform={`scale(${scale})`}>
      <Shapes shapes={picture.shapes} cleared={cleared} />
    </g>
  );
  const at = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * width;
    const y = ((event.clientY - box.top) / box.height) * height;
    return { x: Math.round(Math.min(Math.max(x, 0), width)), y: Math.round(Math.min(Math.max(y, 0), height)) };
  };
  const draw = (event: PointerEvent<SVGSVGElement>) => {
    const start = from.current;
    if (start === null || rect === null) return;
    const { x, y } = at(event);
    const [w, h] = [Math.abs(x - start.x), Math.abs(y - start.y)];
    if (w > 0 && h > 0) onRect({ x: Math.min(x, start.x), y: Math.min(y, start.y), w, h });
  };
  return (
    <div className="img-stage">
      <svg
        className={rect === null ? "img-canvas" : "img-canvas is-framed"}
        viewBox={`0 0 ${width} ${height}`}
        style={{ aspectRatio: `${width} / ${height}`, maxWidth: `calc(20rem * ${width} / ${height})` }}
        role="img"
        aria-label={inWords(doc, picture)}
        onPointerDown={(event) => {
          if (rect !== null) from.current = at(event);
        }}
        onPointerMove={draw}
        onPointerUp={(event) => {
          draw(event);
          from.current = null;
        }}
        onPointerLeave={() => {
          from.current = null;
        }}
      >
        <defs>
          <filter id="img-flou" x="-10%" y="-10%" width="120%" height="120%">
            <feGaussianBlur stdDeviation={picture.width / 45} />
          </filter>
          {zones.map(({ id, x, y, w, h }) => (
            <clipPath key={id} id={`img-zone-${id}`}>
              <rect x={x} y={y} width={w} height={h} />
            </clipPath>
          ))}
        </defs>
        <g transform={`matrix(${matrixOf(doc).join(" ")})`} style={tone}>
          {drawing}
          {zones.map(({ id }) => (
            <g key={id} clipPath={`url(#img-zone-${id})`}>
              <g filter="url(#img-flou)">{drawing}</g>
            </g>
          ))}
        </g>
        {lettering(doc)}
        {rect === null ? null : <Frame rect={rect} width={width} height={height} />}
      </svg>
    </div>
  );
}

/** −100 → 0.2, 0 → 1, 100 → 1.8. */
function percent(value: number): number {
  return Math.max(0.1, 1 + value / 125);
}

/** Texts in the pixels, then those of the layers. As children: what is printed has no id and only grows at its end. */
function lettering({ printed, layers, width, height }: Doc) {
  const shown = [...printed, ...layers.filter(({ isShown, text }) => isShown && text !== "")];
  return createElement("g", null, ...shown.map(({ text, at }) => letter(text, at, width, height)));
}

function letter(text: string, at: Spot, width: number, height: number) {
  const size = Math.min(height / 8, (width * 1.6) / Math.max(text.length, 6));
  const y = at === "top" ? size * 1.3 : at === "bottom" ? height - size * 0.6 : height / 2 + size / 3;
  return (
    <text
      className="img-lettering"
      x={width / 2}
      y={y}
      fontSize={size}
      fill="#ffffff"
      stroke="#13262d"
      strokeWidth={size / 6}
    >
      {text}
    </text>
  );
}

/** What is outside is veiled; the edge has two colours, so that it shows on any picture. */
function Frame({ rect: { x, y, w, h }, width, height }: { rect: Rect; width: number; height: number }) {
  const thick = Math.max(width, height) / 250;
  return (
    <>
      <path
        className="img-veil"
        fillRule="evenodd"
        d={`M0 0H${width}V${height}H0ZM${x} ${y}V${y + h}H${x + w}V${y}Z`}
      />
      <rect className="img-edge" stroke="#13262d" x={x} y={y} width={w} height={h} strokeWidth={thick} />
      <rect
        className="img-edge"
        stroke="#ffffff"
        x={x}
        y={y}
        width={w}
        height={h}
        strokeWidth={thick}
        strokeDasharray={`${thick * 3}`}
      />
    </>
  );
}

/** The picture in words: what it shows, what is cut or blurred, its texts, its shape. */
function inWords(doc: Doc, picture: Picture): string {
  const parts = partsSeen(picture, doc);
  const named = (seen: "whole" | "cut") => parts.flatMap((part) => (part.seen === seen ? [part.label] : [])).join(", ");
  const hidden = parts.flatMap((part) => (part.isHidden && part.seen !== "out" ? [part.label] : [])).join(", ");
  const texts = [...doc.printed, ...doc.layers.filter(({ id, isShown }) => id !== GROUND && isShown)]
    .map(({ text }) => text)
    .filter((text) => text !== "")
    .join(", ");
  return [
    picture.alt,
    named("whole") === "" ? null : m.image_sees({ parts: named("whole") }),
    named("cut") === "" ? null : m.image_sees_cut({ parts: named("cut") }),
    hidden === "" ? null : m.image_sees_hidden({ parts: hidden }),
    texts === "" ? null : m.image_sees_text({ texts }),
    m.image_sees_size({ width: String(doc.width), height: String(doc.height) }),
    doc.turn === 0 ? null : m.image_sees_turned({ degrees: String(doc.turn * 90) }),
  ]
    .filter((one) => one !== null)
    .join(" ");
}
