const widths = [320, 640, 1200] as const

/** Address of a stored picture in one of its widths. */
export function photoUrl(key: string, width: (typeof widths)[number]): string {
  return `/media/${key}-${width}.webp`
}

/** `srcset` up to a width. */
export function photoSrcSet(key: string, upTo: (typeof widths)[number]): string {
  return widths
    .filter((width) => width <= upTo)
    .map((width) => `${photoUrl(key, width)} ${width}w`)
    .join(', ')
}
