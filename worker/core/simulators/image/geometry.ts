import type { Doc } from "./doc.ts";
import type { Rect } from "./scene.ts";

type Framed = Pick<Doc, "region" | "turn" | "width" | "height">;

/** a b c d e f of `x' = a·x + c·y + e`, `y' = b·x + d·y + f`, from pixels of the picture to those of the canvas. */
export function matrixOf({ region, turn, width, height }: Framed): [number, number, number, number, number, number] {
  const { x, y, w, h } = region;
  switch (turn) {
    case 0:
      return [width / w, 0, 0, height / h, (-x * width) / w, (-y * height) / h];
    case 1:
      return [0, height / w, -width / h, 0, ((y + h) * width) / h, (-x * height) / w];
    case 2:
      return [-width / w, 0, 0, -height / h, ((x + w) * width) / w, ((y + h) * height) / h];
    case 3:
      return [0, -height / w, width / h, 0, (-y * width) / h, ((x + w) * height) / w];
  }
}

/** A rectangle of the canvas, in pixels of the picture. */
export function toPicture(framed: Framed, rect: Rect): Rect {
  const [a, b, c, d, e, f] = matrixOf(framed);
  const scale = a * d - b * c;
  const back = (x: number, y: number) => ({
    x: (d * (x - e) - c * (y - f)) / scale,
    y: (a * (y - f) - b * (x - e)) / scale,
  });
  const [one, other] = [back(rect.x, rect.y), back(rect.x + rect.w, rect.y + rect.h)];
  return {
    ...{ x: Math.min(one.x, other.x), y: Math.min(one.y, other.y) },
    ...{ w: Math.abs(other.x - one.x), h: Math.abs(other.y - one.y) },
  };
}

/** What both have in common, or null. */
export function overlap(one: Rect, other: Rect): Rect | null {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  const w = Math.min(one.x + one.w, other.x + other.w) - x;
  const h = Math.min(one.y + one.h, other.y + other.h) - y;
  return w > 0 && h > 0 ? { x, y, w, h } : null;
}

/** The height that goes with a width, and the other way round, without a change of shape; whole pixels, at least 1. */
export function heightFor({ region, turn }: Framed, width: number): number {
  return Math.max(
    1,
    Math.round((width * (turn % 2 === 0 ? region.h : region.w)) / (turn % 2 === 0 ? region.w : region.h)),
  );
}

export function widthFor({ region, turn }: Framed, height: number): number {
  return Math.max(
    1,
    Math.round((height * (turn % 2 === 0 ? region.w : region.h)) / (turn % 2 === 0 ? region.h : region.w)),
  );
}

/** Are the sides still those of what is shown, to a pixel or a hundredth? */
export function keepsRatio(framed: Framed): boolean {
  const { width, height } = framed;
  const isNear = (one: number, other: number) => Math.abs(one - other) <= Math.max(1, other / 100);
  return isNear(height, heightFor(framed, width)) || isNear(width, widthFor(framed, height));
}
