type QrCodeProps = {
  /** unit squares, as `app/server/qr-path` makes them */
  code: { path: string; size: number };
  /** what it opens, for who cannot see it */
  label: string;
};

/** A QR code with its quiet zone, always black on white. */
export function QrCode({ code: { path, size }, label }: QrCodeProps) {
  return (
    <svg viewBox={`-2 -2 ${size + 4} ${size + 4}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} fill="#000" />
    </svg>
  );
}
