export interface QrPath {
  /** Modules a side, the quiet zone included. */
  size: number
  /** SVG path of the dark modules. */
  path: string
}

/** Always dark on white: readers fail on reversed colours. */
export function QrCode({ qr, label }: { qr: QrPath; label: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${qr.size} ${qr.size}`}
      width="176"
      height="176"
      shapeRendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#ffffff" />
      <path d={qr.path} fill="#000000" />
    </svg>
  )
}
