import type { Palette } from './palettes'
import { at, circle, ellipse, line, path, rect, ring, star } from './svg'

type Glyph = (colours: Palette) => string

const petal = 'M0 -9C4 -6 4 -2 0 0C-4 -2 -4 -6 0 -9Z'

/** Ornaments by the slug of the variant, each within a box of -10 to 10. */
const glyphs: Record<string, Glyph> = {
  anor: ({ one, two, three }) =>
    path('M-3 -6L-4 -10L-1.5 -8L0 -10.5L1.5 -8L4 -10L3 -6Z', two) +
    circle(0, 1, 7.5, one) +
    ellipse(0, 2, 4, 4.6, three) +
    ring(5, (turn) => at(0, 2, 1, turn, circle(0, -2.4, 1, one))),
  bodom: ({ one, two, three }) =>
    path('M-1 10C-10 9 -9 -3 -2 -7C3 -10 8 -9 7 -5C5 -7 2 -5 4 -1C9 5 6 10 -1 10Z', one) +
    path('M-1 7C-6 6 -6 -1 -2 -4C-2 0 4 2 3 5C2 7 1 7 -1 7Z', three) +
    circle(-1.5, 3.5, 1.7, two),
  qalampir: ({ one, two }) =>
    path('M-6 -6C-7 3 -1 10 9 9C4 6 1 0 0 -7Z', one) +
    line('M-3 -7C-3 -9 -2 -10 0 -10', two, 1.6) +
    path('M-7 -6C-4 -9 -1 -9 1 -7C-2 -5 -5 -5 -7 -6Z', two),
  oy: ({ base, one, two, three }) =>
    circle(0, 0, 10, one) +
    circle(0, 0, 8, base) +
    ring(12, (turn) => at(0, 0, 1, turn, rect(-0.7, -7.6, 1.4, 2.2, two))) +
    circle(0, 0, 5, three) +
    circle(0, 0, 3.4, one),
  islimi: ({ two, one, three }) =>
    line('M-9 6C-5 -8 5 8 9 -6', two, 1.4) +
    [-6, 0, 6].map((x, i) => at(x, i === 1 ? -1 : i ? -4 : 2, 0.45, 60 * i - 40, path(petal, one))).join('') +
    circle(9, -6, 2, three) +
    circle(-9, 6, 2, three),
  lola: ({ one, two, three }) =>
    line('M0 10L0 1', two, 1.4) +
    path('M0 8C-5 7 -6 3 -7 1C-3 2 -1 4 0 8Z', two) +
    path('M-5 1C-8 -4 -5 -9 -4 -9C-2 -6 -1 -6 0 -10C1 -6 2 -6 4 -9C5 -9 8 -4 5 1C2 4 -2 4 -5 1Z', one) +
    path('M0 2C-3 -1 -2 -5 0 -8C2 -5 3 -1 0 2Z', three),
  'ilon-izi': ({ one, two, three }) =>
    line('M-10 -5L-6 -9L-2 -5L2 -9L6 -5L10 -9', one, 1.8) +
    line('M-10 1L-6 -3L-2 1L2 -3L6 1L10 -3', two, 1.8) +
    line('M-10 7L-6 3L-2 7L2 3L6 7L10 3', three, 1.8),
  yulduz: ({ one, two, base }) =>
    path(star(8, 10, 6), one) + path(star(8, 6.6, 4), base) + path(star(8, 4, 2), two),
  qochqorak: ({ one, two }) =>
    line('M0 9L0 -2C0 -8 -8 -9 -8 -3C-8 0 -4 1 -4 -2', one, 2.2) +
    line('M0 -2C0 -8 8 -9 8 -3C8 0 4 1 4 -2', one, 2.2) +
    line('M-6 8L0 4L6 8', two, 1.8),
  tumor: ({ one, two, three, base }) =>
    path('M0 -9L9 4L-9 4Z', one) +
    path('M0 -4L5 2.6L-5 2.6Z', base) +
    circle(0, 0.6, 1.4, two) +
    [-6, 0, 6].map((x) => line(`M${x} 4L${x} 7`, three, 0.8) + circle(x, 8.4, 1.5, three)).join(''),
  paxta: ({ one, two }) =>
    ring(5, (turn) =>
      at(0, 0, 1, turn, ellipse(0, -5, 3.6, 4.6, '#ffffff', `stroke="${one}" stroke-width=".8"`)),
    ) +
    ring(5, (turn) => at(0, 0, 1, turn + 36, path('M0 -9C1.5 -7 1.5 -4 0 -2C-1.5 -4 -1.5 -7 0 -9Z', two))) +
    circle(0, 0, 2, one),
  abr: ({ one, two, three, dark }) =>
    path(
      'M0 -10L2 -7L4 -8L5 -4L8 -3L6 0L8 3L5 4L4 8L2 7L0 10L-2 7L-4 8L-5 4L-8 3L-6 0L-8 -3L-5 -4L-4 -8L-2 -7Z',
      one,
    ) +
    path('M0 -7L3 -3L5 0L3 3L0 7L-3 3L-5 0L-3 -3Z', three) +
    ellipse(0, 0, 2.2, 3.6, two) +
    ellipse(0, 0, 1, 1.8, dark),
  tovus: ({ one, two, three, base }) =>
    path('M0 10C-7 4 -7 -9 0 -10C7 -9 7 4 0 10Z', two) +
    ellipse(0, -2.5, 4.4, 5.4, three) +
    ellipse(0, -2.5, 2.9, 3.6, one) +
    circle(0, -2, 1.3, base),
  chinor: ({ two, three, one }) =>
    path(star(5, 10, 4.6), two) +
    ring(5, (turn) => at(0, 0, 1, turn, line('M0 0L0 -7', three, 0.7))) +
    line('M0 3L0 10', one, 1.3),
  oygul: ({ one, two, three }) =>
    ring(12, (turn, i) => at(0, 0, 1.08, turn, path(petal, i % 2 ? one : two))) +
    circle(0, 0, 4, three) +
    circle(0, 0, 2, one),
  girih: ({ one, two, three }) =>
    line(star(10, 10, 6.2), one, 1.1) + line(star(5, 6.4, 2.6), two, 1) + path(star(5, 2.6, 1.1), three),
}

/** The ornament, or a rosette for a variant that is not an ornament. */
export function glyph(slug: string, colours: Palette): string {
  return (glyphs[slug] ?? glyphs.oygul)?.(colours) ?? ''
}
