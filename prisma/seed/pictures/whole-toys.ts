import type { Palette } from './palettes'
import { at, circle, ellipse, line, path, rect, ring } from './svg'

type Drawing = (variant: string, colours: Palette) => string

const wheel = (x: number, y: number, r: number, c: Palette) =>
  circle(x, y, r, c.dark) +
  circle(x, y, r - 4, c.three) +
  ring(6, (turn) => at(x, y, 1, turn, rect(-1.5, -r + 6, 3, r - 6, c.dark))) +
  circle(x, y, 6, c.two)
const wood = (d: string, c: Palette) => path(d, c.base) + path(d, 'url(#wood)')
const dots = (x: number, y: number, c: Palette) =>
  ring(8, (turn) => at(x, y, 1.3, turn, ellipse(0, -9, 3, 5, c.three))) + circle(x, y, 6, c.two)

const horse: Drawing = (_, c) =>
  wood(
    'M92 214L104 132C108 108 138 104 168 110L226 112C232 84 244 60 268 52L276 36L286 54C304 64 318 84 322 104L306 116L284 106C276 124 276 140 274 152L282 214H250L240 164H150L126 214Z',
    c,
  ) +
  path('M268 52C246 60 232 84 228 112L244 118C248 92 262 72 280 62Z', c.three) +
  path('M104 132C80 128 74 160 80 190C92 176 92 150 110 146Z', c.three) +
  circle(290, 78, 4, c.dark) +
  dots(186, 138, c) +
  rect(70, 212, 234, 14, c.two, 'rx="7"') +
  wheel(112, 238, 25, c) +
  wheel(262, 238, 25, c) +
  line('M304 219C350 219 350 180 386 184', c.dark, 3)
const car: Drawing = (_, c) =>
  wood(
    'M44 214V160C44 150 52 146 64 144L112 140L146 90C152 82 160 80 170 80H252C264 80 270 84 276 92L306 138L342 146C356 150 360 158 360 170V214Z',
    c,
  ) +
  path(
    'M134 138L158 102C160 98 164 96 170 96H196V138ZM210 96H248C254 96 258 98 262 104L282 138H210Z',
    c.ground,
  ) +
  rect(44, 170, 316, 12, c.three) +
  dots(202, 196, { ...c, three: c.two, two: c.three }) +
  wheel(112, 218, 35, c) +
  wheel(290, 218, 35, c) +
  circle(350, 160, 7, '#f6e08a')
const train: Drawing = (_, c) =>
  wood('M22 206V120H78V98H96V120H118V206Z', c) +
  rect(16, 108, 50, 14, c.three, 'rx="4"') +
  rect(32, 128, 28, 28, c.ground) +
  circle(108, 162, 22, c.two) +
  rect(84, 72, 20, 30, c.dark) +
  circle(100, 52, 12, '#fff', 'opacity=".7"') +
  circle(122, 36, 16, '#fff', 'opacity=".5"') +
  [140, 260]
    .map(
      (x, i) =>
        wood(`M${x} 206V140H${x + 100}V206Z`, c) +
        dots(x + 28, 172, c) +
        dots(x + 72, 172, c) +
        rect(x - 4, 132, 108, 12, i ? c.three : c.two, 'rx="4"'),
    )
    .join('') +
  rect(16, 204, 350, 8, c.dark) +
  [44, 98, 164, 216, 284, 336].map((x) => wheel(x, 220, 19, c)).join('')
const camel: Drawing = (_, c) =>
  wood(
    'M70 232L84 140C96 124 116 122 126 126C130 92 158 74 178 122C186 96 214 74 230 120L252 128C276 122 280 92 284 62C300 40 336 48 348 66C350 78 340 84 322 84C316 120 304 158 264 176L268 232H240L234 178H124L112 232Z',
    c,
  ) +
  path('M122 126C128 92 160 74 178 122C186 96 214 74 232 122L234 156L120 156Z', c.three, 'opacity=".85"') +
  dots(152, 134, { ...c, three: c.two, two: c.ground }) +
  dots(206, 134, { ...c, three: c.two, two: c.ground }) +
  circle(324, 64, 4, c.dark) +
  rect(52, 230, 236, 12, c.two, 'rx="6"') +
  wheel(96, 250, 20, c) +
  wheel(246, 250, 20, c)
const blocks: Drawing = (_, c) =>
  (
    [
      [70, 180, c.base, 'А'],
      [158, 180, c.one, 'Oʻ'],
      [246, 180, c.base, '3'],
      [114, 96, c.two, 'Б'],
      [204, 96, c.base, 'G'],
      [160, 14, c.three, '✿'],
    ] as const
  )
    .map(
      ([x, y, tone, sign]) =>
        rect(x, y, 82, 82, tone, 'rx="8"') +
        rect(x, y, 82, 82, 'url(#wood)', 'rx="8"') +
        rect(x + 9, y + 9, 64, 64, 'none', `stroke="${c.dark}" stroke-width="2.5" rx="5"`) +
        `<text x="${x + 41}" y="${y + 57}" font-size="46" font-family="DejaVu Sans, sans-serif" font-weight="bold" text-anchor="middle" fill="${c.dark}">${sign}</text>`,
    )
    .join('')
const puzzle: Drawing = (_, c) =>
  wood('M76 36H324V264H76Z', c) +
  [
    [92, 50, c.three],
    [204, 50, c.two],
    [92, 154, c.two],
    [204, 154, c.three],
  ]
    .map(([x, y, tone], i) => {
      const px = Number(x)
      const py = Number(y)
      return (
        path(`M${px} ${py}h38c-8 -14 30 -14 24 0h42v36c14 -8 14 30 0 24v36h-104z`, String(tone)) +
        dots(px + 50, py + 50, { ...c, three: c.one, two: i % 2 ? c.three : c.two })
      )
    })
    .join('')
const rattle: Drawing = (_, c) =>
  at(
    200,
    150,
    1,
    32,
    wood('M-14 10H14V118C14 132 -14 132 -14 118Z', c) +
      `<circle cx="0" cy="-50" r="62" fill="none" stroke="${c.base}" stroke-width="24"/><circle cx="0" cy="-50" r="62" fill="none" stroke="url(#wood)" stroke-width="24"/>` +
      ring(5, (turn) =>
        at(
          0,
          -50,
          1,
          turn,
          circle(0, -62, 17, turn % 144 ? c.two : c.three) + circle(-4, -66, 4, '#fff', 'opacity=".5"'),
        ),
      ),
  )
const cradle: Drawing = (_, c) =>
  wood('M82 60H98V206H302V60H318V226H82Z', c) +
  rect(76, 48, 248, 20, c.base, 'rx="10"') +
  rect(76, 48, 248, 20, 'url(#wood)', 'rx="10"') +
  path('M100 150C150 128 250 128 300 150V206H100Z', c.three) +
  [130, 170, 210, 250].map((x) => dots(x + 8, 180, { ...c, three: c.two, two: c.ground })).join('') +
  [112, 150, 188, 226, 264].map((x, i) => circle(x + 12, 84, 9, i % 2 ? c.two : c.three)).join('') +
  line('M66 262C110 226 290 226 334 262', c.dark, 12)
const chess: Drawing = (_, c) =>
  wood('M72 22H328V278H72Z', c) +
  Array.from({ length: 64 }, (_, i) =>
    (i + Math.floor(i / 8)) % 2
      ? rect(88 + (i % 8) * 28, 38 + Math.floor(i / 8) * 28, 28, 28, c.dark, 'opacity=".8"')
      : rect(88 + (i % 8) * 28, 38 + Math.floor(i / 8) * 28, 28, 28, c.one),
  ).join('') +
  (
    [
      [102, 234],
      [158, 206],
      [214, 234],
      [298, 234],
      [242, 178],
      [130, 66],
      [186, 66],
      [242, 94],
      [298, 66],
    ] as const
  )
    .map(
      ([x, y], i) =>
        ellipse(x, y + 12, 11, 5, '#000', 'opacity=".3"') +
        path(
          `M${x - 11} ${y + 12}C${x - 4} ${y} ${x - 4} ${y - 6} ${x - 5} ${y - 10}H${x + 5}C${x + 4} ${y - 6} ${x + 4} ${y} ${x + 11} ${y + 12}Z`,
          i < 5 ? c.two : c.three,
        ) +
        circle(x, y - 15, 7.5, i < 5 ? c.two : c.three),
    )
    .join('')
const top: Drawing = (_, c) =>
  [
    [140, 150, 1.15],
    [282, 176, 0.74],
  ]
    .map(([x = 0, y = 0, scale = 1], i) =>
      at(
        x,
        y,
        scale,
        i ? 22 : -10,
        rect(-6, -96, 12, 60, c.dark, 'rx="6"') +
          wood('M-90 -36H90C84 20 30 66 0 104C-30 66 -84 20 -90 -36Z', c) +
          path('M-88 -20H88L82 0H-82Z', i ? c.two : c.three) +
          path('M-68 22H68L50 42H-50Z', i ? c.three : c.two) +
          ellipse(0, -36, 90, 14, c.one),
      ),
    )
    .join('')
const bird: Drawing = (_, c) =>
  wood(
    'M84 160C92 88 186 70 232 122C246 84 302 82 312 120L346 134L310 146C304 208 236 244 170 234C118 230 76 206 84 160Z',
    c,
  ) +
  path('M112 160C140 110 214 118 234 164C204 206 148 204 112 160Z', c.three) +
  dots(176, 162, { ...c, three: c.two, two: c.ground }) +
  path('M86 160L26 122L34 168L18 196L92 190Z', c.two) +
  circle(286, 122, 6, c.dark) +
  line('M92 250C140 280 240 280 296 248', c.dark, 11)
const abacus: Drawing = (_, c) =>
  wood('M56 26H344V274H56ZM82 50V252H318V50Z', c) +
  Array.from({ length: 7 }, (_, row) => {
    const y = 68 + row * 28
    const shift = (row * 3) % 5
    return (
      line(`M82 ${y}H318`, c.dark, 2.5) +
      Array.from({ length: 10 }, (_, i) =>
        ellipse(
          i < 5 + shift - 2 ? 94 + i * 17 : 130 + i * 18.6,
          y,
          8,
          11,
          row % 3 === 0 ? c.three : row % 3 === 1 ? c.two : c.one,
          `stroke="${c.dark}" stroke-width="1"`,
        ),
      ).join('')
    )
  }).join('')

const drawings: Record<string, Drawing> = {
  ot: horse,
  mashina: car,
  poyezd: train,
  tuya: camel,
  kubiklar: blocks,
  boshqotirma: puzzle,
  shaqildoq: rattle,
  beshik: cradle,
  shaxmat: chess,
  pirildoq: top,
  qushcha: bird,
  sanoq: abacus,
}

export function drawToy(thing: string, variant: string, colours: Palette): string {
  return (drawings[thing] ?? horse)(variant, colours)
}
