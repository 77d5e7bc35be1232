import { createElement } from "react";
import { exhaustive } from "#worker/core/kernel/exhaustive.ts";
import type { Shape } from "#worker/core/simulators/image/scene.ts";

/** The drawing of a picture, in its own units. `cleared`: fills that are transparent now. */
export function Shapes({ shapes, cleared }: { shapes: readonly Shape[]; cleared: readonly string[] }) {
  // As children and not as a list: shapes have no ids, and a drawing never changes its order.
  return createElement("g", null, ...shapes.filter(({ fill }) => !cleared.includes(fill)).map(draw));
}

function draw(shape: Shape) {
  const { fill, stroke, thick } = shape;
  const paint = { fill, stroke, strokeWidth: thick };
  switch (shape.shape) {
    case "rect":
      return <rect {...paint} x={shape.x} y={shape.y} width={shape.w} height={shape.h} rx={shape.round} />;
    case "ellipse":
      return <ellipse {...paint} cx={shape.x} cy={shape.y} rx={shape.rx} ry={shape.ry} />;
    case "polygon":
      return <polygon {...paint} points={shape.points.join(" ")} />;
    case "line":
      return <polyline {...paint} points={shape.points.join(" ")} strokeLinecap="round" />;
    case "text":
      return (
        <text {...paint} x={shape.x} y={shape.y} fontSize={shape.size} fontWeight="700" textAnchor="middle">
          {shape.text}
        </text>
      );
    default:
      return exhaustive(shape);
  }
}
