import { glyph } from './glyphs'
import type { Palette } from './palettes'
import { at, circle, ellipse, line, path, polar, ring } from './svg'

type Drawing = (variant: string, colours: Palette) => string

const drop = (x: number, y: number, size: number, variant: string, c: Palette) =>
  at(
    x,
    y,
    size,
    0,
    path(
      'M0 -26C16 -8 20 6 14 18C8 30 -8 30 -14 18C-20 6 -16 -8 0 -26Z',
      c.base,
      `stroke="${c.three}" stroke-width="1.4"`,
    ) +
      at(0, 6, 1.15, 0, glyph(variant, c)) +
      [-9, -3, 3, 9]
        .map(
          (dx, i) =>
            line(`M${dx} 26V${34 + (i % 3) * 3}`, c.base, 1) +
            circle(dx, 37 + (i % 3) * 3, 2.2, i % 2 ? c.one : c.two),
        )
        .join(''),
  )
const stone = (x: number, y: number, r: number, tone: string, c: Palette) =>
  circle(x, y, r + 3, c.base, `stroke="${c.three}" stroke-width="1"`) +
  circle(x, y, r, tone) +
  ellipse(x - r / 3, y - r / 3, r / 3, r / 5, '#fff', 'opacity=".6"')
const arc = (
  cx: number,
  cy: number,
  r: number,
  from: number,
  to: number,
  count: number,
  each: (x: number, y: number, i: number) => string,
) =>
  Array.from({ length: count }, (_, i) => {
    const [x, y] = polar(cx, cy, r, from + ((to - from) / (count - 1)) * i)
    return each(x, y, i)
  }).join('')

const earrings: Drawing = (v, c) =>
  [128, 272]
    .map(
      (x) =>
        line(`M${x} 70C${x - 22} 34 ${x + 24} 26 ${x + 12} 64`, c.base, 4) +
        stone(x, 84, 12, c.one, c) +
        drop(x, 158, 2.1, v, c),
    )
    .join('')
const bracelet: Drawing = (v, c) =>
  `<ellipse cx="200" cy="156" rx="142" ry="92" fill="none" stroke="${c.base}" stroke-width="34"/><ellipse cx="200" cy="156" rx="142" ry="92" fill="none" stroke="${c.three}" stroke-width="2" stroke-dasharray="3 5"/>` +
  ring(14, (turn, i) => {
    const a = ((turn - 90) * Math.PI) / 180
    const x = 200 + 142 * Math.cos(a)
    const y = 156 + 92 * Math.sin(a)
    return i % 2 ? at(x, y, 1.3, turn, glyph(v, c)) : stone(x, y, 7, i % 4 ? c.one : c.two, c)
  })
const finger: Drawing = (v, c) =>
  `<ellipse cx="200" cy="190" rx="78" ry="82" fill="none" stroke="${c.base}" stroke-width="20"/><ellipse cx="200" cy="190" rx="78" ry="82" fill="none" stroke="${c.three}" stroke-width="2" stroke-dasharray="2 4"/>` +
  ring(16, (turn) => {
    const [x, y] = polar(200, 92, 50, turn)
    return circle(x, y, 6, c.base)
  }) +
  circle(200, 92, 46, c.base) +
  circle(200, 92, 36, c.one) +
  at(200, 92, 2.6, 0, glyph(v, { ...c, one: c.base, two: c.three }))
const necklace: Drawing = (v, c) =>
  arc(200, 20, 168, 104, 256, 31, (x, y, i) =>
    stone(x, y, i % 3 ? 4 : 6.5, i % 3 ? c.base : i % 2 ? c.one : c.two, c),
  ) + arc(200, 20, 200, 132, 228, 7, (x, y, i) => drop(x, y + 8, i === 3 ? 1.5 : 0.9, v, c))
const pendant: Drawing = (v, c) =>
  line('M90 0C110 70 160 92 200 96C240 92 290 70 310 0', c.base, 4, 'stroke-dasharray="6 5"') +
  path('M200 92L286 206H114Z', c.base, `stroke="${c.three}" stroke-width="3"`) +
  at(200, 168, 3.2, 0, glyph(v, c)) +
  stone(200, 112, 8, c.one, c) +
  [124, 162, 200, 238, 276]
    .map((x, i) => line(`M${x} 206V236`, c.base, 2) + stone(x, 248, 8, i % 2 ? c.one : c.two, c))
    .join('')
const beads: Drawing = (_, c) =>
  arc(200, 120, 128, -118, 238, 34, (x, y, i) =>
    stone(x, y * 0.94 + 16, i % 5 === 0 ? 13 : 9, [c.one, c.two, c.base, c.one, c.three][i % 5] ?? c.one, c),
  ) + drop(200, 268, 0.9, 'oygul', c)
const brooch: Drawing = (v, c) =>
  ring(20, (turn) => {
    const [x, y] = polar(200, 150, 104, turn)
    return circle(x, y, 11, c.base) + circle(x, y, 5, turn % 36 ? c.one : c.two)
  }) +
  circle(200, 150, 98, c.base) +
  `<circle cx="200" cy="150" r="86" fill="none" stroke="${c.three}" stroke-width="3" stroke-dasharray="2 5"/>` +
  circle(200, 150, 76, c.ground) +
  at(200, 150, 6.4, 0, glyph(v, c))
const headpiece: Drawing = (v, c) =>
  path(
    'M52 150C70 92 130 112 150 70C170 40 230 40 250 70C270 112 330 92 348 150C300 170 100 170 52 150Z',
    c.base,
    `stroke="${c.three}" stroke-width="3"`,
  ) +
  [104, 152, 200, 248, 296]
    .map((x, i) => at(x, i % 2 ? 124 : 134, i === 2 ? 2.6 : 1.8, 0, glyph(v, c)))
    .join('') +
  Array.from({ length: 17 }, (_, i) => {
    const x = 66 + i * 16.8
    const y = 188 + (i % 2) * 14 + (8 - Math.abs(8 - i)) * 3
    return line(`M${x} 160V${y}`, c.base, 2) + stone(x, y + 6, 5.5, i % 2 ? c.one : c.two, c)
  }).join('') +
  stone(200, 84, 12, c.two, c)
const clip: Drawing = (v, c) =>
  path(
    'M54 150C110 96 290 96 346 150C290 204 110 204 54 150Z',
    c.base,
    `stroke="${c.three}" stroke-width="4"`,
  ) +
  [106, 200, 294]
    .map((x, i) => at(x, 150, i === 1 ? 3.8 : 2.3, i === 0 ? -90 : i === 2 ? 90 : 0, glyph(v, c)))
    .join('') +
  [150, 250].map((x) => stone(x, 150, 11, c.one, c)).join('')

const drawings: Record<string, Drawing> = {
  zirak: earrings,
  bilaguzuk: bracelet,
  uzuk: finger,
  taqinchoq: necklace,
  tumorcha: pendant,
  marjon: beads,
  tognagich: brooch,
  tillaqosh: headpiece,
  'soch-taqinchogi': clip,
}

export function drawJewel(thing: string, variant: string, colours: Palette): string {
  return (drawings[thing] ?? brooch)(variant, colours)
}
