import type { Palette } from './palettes'
import { at, circle, ellipse, line, path, rect, ring } from './svg'

/** An outline that cuts a surface, with what is drawn under and over it. */
export interface Silhouette {
  d: string
  under?: (colours: Palette) => string
  over?: (colours: Palette) => string
}

const box = (x: number, y: number, w: number, h: number, r = 4) =>
  `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 -${r} ${r}h-${w - 2 * r}a${r} ${r} 0 0 1 -${r} -${r}v-${h - 2 * r}a${r} ${r} 0 0 1 ${r} -${r}z`
const disc = (x: number, y: number, rx: number, ry = rx) =>
  `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 -${2 * rx} 0z`

const fringe = (x1: number, x2: number, y: number, down: number) => (c: Palette) =>
  Array.from({ length: Math.floor((x2 - x1) / 6) }, (_, i) =>
    line(`M${x1 + 3 + i * 6} ${y}v${down}`, c.two, 2),
  ).join('')
const sideFringe = (c: Palette) =>
  Array.from({ length: 34 }, (_, i) =>
    line(`M28 ${42 + i * 6.5}h-14M372 ${42 + i * 6.5}h14`, c.base === c.ground ? c.dark : '#efe4cc', 2),
  ).join('')
const seam = (d: string) => (c: Palette) => line(d, c.dark, 1.6, 'stroke-dasharray="5 4" opacity=".55"')
const both =
  (...parts: ((c: Palette) => string)[]) =>
  (c: Palette) =>
    parts.map((part) => part(c)).join('')

const wall: Silhouette = { d: box(42, 26, 316, 248, 2), over: (c) => rect(32, 18, 336, 8, c.dark, 'rx="4"') }
const flat: Silhouette = { d: box(28, 38, 344, 224, 2), under: sideFringe }
const cushion: Silhouette = {
  d: 'M82 46C140 58 260 58 318 46C308 110 308 190 318 254C260 242 140 242 82 254C92 190 92 110 82 46Z',
  over: seam(
    'M92 57C146 67 254 67 308 57C299 115 299 185 308 243C254 233 146 233 92 243C101 185 101 115 92 57Z',
  ),
}
const runner: Silhouette = {
  d: 'M22 112L378 92L378 188L22 208Z',
  under: (c) =>
    Array.from({ length: 14 }, (_, i) =>
      line(`M22 ${115 + i * 7}l-12 2M378 ${95 + i * 7}l12 -2`, c.one, 2),
    ).join(''),
}
const cap: Silhouette = {
  d: 'M70 206C72 120 130 62 200 58C270 62 328 120 330 206C290 232 110 232 70 206Z',
  over: (c) =>
    line(
      'M70 206C110 232 290 232 330 206M200 58C190 110 186 170 184 224M200 58C216 110 224 170 228 223',
      c.dark,
      3,
    ) + circle(200, 58, 5, c.three),
}
const bag: Silhouette = {
  d: 'M96 106H304L320 262C320 270 312 274 304 274H96C88 274 80 270 80 262Z',
  under: (c) => line('M134 110C134 20 266 20 266 110', c.dark, 9),
  over: seam('M92 122H308'),
}
const purse: Silhouette = {
  d: box(104, 84, 192, 138, 22),
  over: (c) => line('M104 128C150 168 250 168 296 128', c.dark, 3) + circle(200, 158, 8, c.three),
}
const kerchief: Silhouette = {
  d: 'M200 22L372 150L200 278L28 150Z',
  over: seam('M200 40L348 150L200 260L52 150Z'),
}
const spectacleCase: Silhouette = {
  d: box(70, 106, 260, 92, 44),
  over: seam('M84 152C84 124 98 116 116 116H284C302 116 316 124 316 152'),
}
const garment: Silhouette = {
  d: 'M160 34C174 50 226 50 240 34L290 52L352 132L316 158L286 122L300 276H100L114 122L84 158L48 132L110 52Z',
  over: (c) => line('M200 47V150', c.dark, 3) + line('M160 34C174 50 226 50 240 34', c.dark, 4),
}
const robe: Silhouette = {
  d: 'M158 28C176 44 224 44 242 28L300 50L364 190L322 206L290 140L304 282H96L110 140L78 206L36 190L100 50Z',
  over: (c) => line('M200 40L190 282M158 28C176 44 224 44 242 28', c.dark, 5),
}
const vest: Silhouette = {
  d: 'M146 34C152 78 176 96 200 118C224 96 248 78 254 34L294 50C280 96 292 120 304 138L298 272H102L96 138C108 120 120 96 106 50Z',
  over: (c) =>
    line('M200 118V272', c.dark, 3) + [150, 180, 210, 240].map((y) => circle(207, y, 3.6, c.three)).join(''),
}
const trousers: Silhouette = {
  d: 'M112 34H288L312 272H226L200 118L174 272H88Z',
  over: (c) => line('M92 258H176M224 258H308', c.three, 7),
}
const scarf: Silhouette = {
  d: 'M120 40C170 22 236 22 282 42C300 60 292 86 262 96L292 270H214L196 108L170 270H96L130 98C102 84 98 56 120 40Z',
  under: both(fringe(98, 168, 266, 16), fringe(216, 290, 266, 16)),
}
const bolt: Silhouette = {
  d: 'M60 80H320V200C300 224 270 214 250 236C226 262 160 226 130 246C104 260 76 238 60 210Z',
  over: (c) => rect(46, 62, 292, 26, c.dark, 'rx="13"') + ellipse(338, 75, 8, 13, c.three),
}
const hat: Silhouette = {
  d: 'M92 214C88 110 140 56 200 54C260 56 312 110 308 214Z',
  over: (c) => rect(84, 196, 232, 48, c.two, 'rx="14" opacity=".9"') + circle(200, 48, 20, c.one),
}
const mitten: Silhouette = {
  d: 'M96 262V128C96 66 172 66 172 128V160C188 138 206 150 196 170L172 206V262ZM228 262V206L204 170C200 160 208 146 228 160V128C228 66 304 66 304 128V262Z',
  over: (c) => rect(90, 232, 88, 32, c.one, 'rx="6"') + rect(222, 232, 88, 32, c.one, 'rx="6"'),
}
const sock: Silhouette = {
  d: 'M98 40H178V168C196 182 232 196 232 224C232 248 206 258 178 252L120 232C100 224 96 206 98 190ZM232 40H312V170C330 184 366 198 364 226C362 250 338 258 310 252L256 234C236 226 230 208 232 190Z',
  over: (c) => rect(94, 36, 88, 26, c.one, 'rx="6"') + rect(228, 36, 88, 26, c.one, 'rx="6"'),
}
const blanket: Silhouette = {
  d: 'M46 70C120 52 280 52 354 70V240C300 256 250 224 200 246C150 262 100 232 46 246Z',
  under: fringe(48, 352, 240, 20),
}
const shawl: Silhouette = {
  d: 'M28 62H372L214 272C206 282 194 282 186 272Z',
  under: (c) =>
    Array.from({ length: 24 }, (_, i) =>
      line(`M${34 + i * 7} ${72 + i * 8.9}l-9 7M${366 - i * 7} ${72 + i * 8.9}l9 7`, c.one, 2),
    ).join(''),
}
const plate: Silhouette = { d: disc(200, 150, 138) }
const bowl: Silhouette = {
  d: 'M74 104C78 194 138 226 168 232V246H232V232C262 226 322 194 326 104Z',
  over: (c) => ellipse(200, 104, 126, 24, c.dark) + ellipse(200, 106, 118, 19, c.base),
}
const teapot: Silhouette = {
  d: 'M122 108C84 150 98 232 150 246H250C302 232 316 150 278 108C256 86 144 86 122 108Z',
  under: (c) =>
    line('M108 190C66 180 66 132 40 118', c.one, 17) + line('M288 130C356 118 352 220 292 206', c.one, 13),
  over: (c) =>
    ellipse(200, 92, 52, 14, c.dark) +
    path('M156 90C160 62 240 62 244 90Z', c.two) +
    circle(200, 62, 9, c.one),
}
const jug: Silhouette = {
  d: 'M170 38H230L224 92C292 118 296 226 240 264H160C104 226 108 118 176 92Z',
  under: (c) => line('M228 52C296 50 300 140 268 158', c.one, 12),
  over: (c) => ellipse(200, 38, 30, 8, c.dark),
}
const vase: Silhouette = {
  d: 'M164 60C178 88 178 98 150 126C108 170 128 246 166 262H234C272 246 292 170 250 126C222 98 222 88 236 60Z',
  under: (c) =>
    [-26, -8, 10, 26]
      .map(
        (x, i) =>
          line(`M200 66Q${200 + x} 40 ${200 + x * 2} ${22 + (i % 2) * 8}`, c.two, 3) +
          circle(200 + x * 2, 20 + (i % 2) * 8, 9, i % 2 ? c.one : c.three),
      )
      .join(''),
  over: (c) => ellipse(200, 60, 36, 9, c.dark),
}
const setOfSix: Silhouette = {
  d: [92, 200, 308].flatMap((x) => [96, 212].map((y) => disc(x, y, 48))).join(''),
  over: (c) =>
    [92, 200, 308]
      .flatMap((x) =>
        [96, 212].map(
          (y) =>
            circle(x, y, 48, 'none', `stroke="${c.dark}" stroke-width="3"`) +
            circle(x, y, 20, c.base) +
            circle(x, y, 13, c.one),
        ),
      )
      .join(''),
}
const lantern: Silhouette = {
  d: 'M200 44C282 70 292 206 238 252H162C108 206 118 70 200 44Z',
  under: (c) => circle(200, 160, 128, '#fff3c4', 'opacity=".6"') + line('M200 44V12', c.dark, 3),
  over: (c) =>
    ellipse(200, 252, 40, 9, c.dark) +
    [126, 168, 210]
      .map((y) => line(`M134 ${y}Q200 ${y + 16} 266 ${y}`, c.dark, 1.4, 'opacity=".4"'))
      .join(''),
}
const bird: Silhouette = {
  d: 'M80 170C92 106 160 92 212 124C220 84 268 66 292 98L326 106L296 124C296 196 240 232 184 230L186 254H140L146 226C104 222 76 206 80 170Z',
  over: (c) => circle(272, 102, 6, c.dark) + circle(272, 102, 2, '#fff') + circle(160, 120, 6, c.dark),
}
const basket: Silhouette = {
  d: 'M78 138H322L296 250C294 260 286 264 276 264H124C114 264 106 260 104 250Z',
  under: (c) => line('M92 142C92 6 308 6 308 142', c.two, 11),
  over: (c) => rect(70, 128, 260, 20, c.two, 'rx="10"'),
}
const tray: Silhouette = {
  d: disc(200, 168, 150, 82),
  under: (c) => ellipse(200, 176, 152, 84, c.dark),
  over: (c) => ellipse(200, 168, 150, 82, 'none', `stroke="${c.two}" stroke-width="13"`),
}
const hamper: Silhouette = {
  d: 'M110 96H290L278 270H122Z',
  over: (c) => path('M100 92C120 52 280 52 300 92Z', c.one) + rect(98, 86, 204, 14, c.two, 'rx="7"'),
}
const planter: Silhouette = {
  d: 'M116 152H284L264 270H136Z',
  under: (c) =>
    ring(9, (turn) =>
      at(
        200,
        146,
        5.4,
        turn * 0.44 - 78,
        path(
          'M0 -16C4 -10 3 -4 0 0C-3 -4 -4 -10 0 -16Z',
          '#4f7f4a',
          `stroke="${c.ground}" stroke-width=".3"`,
        ),
      ),
    ),
  over: (c) => rect(108, 144, 184, 16, c.two, 'rx="8"'),
}
const broom: Silhouette = {
  d: 'M176 118H224L300 262H100Z',
  under: (c) => rect(190, 18, 20, 110, c.two, 'rx="9"'),
  over: (c) =>
    [36, 54, 72, 90, 108].map((y, i) => rect(188, y, 24, 8, i % 2 ? c.three : c.dark, 'rx="3"')).join('') +
    line('M170 132H230', c.dark, 6),
}
const shade: Silhouette = {
  d: 'M150 76H250L322 232H78Z',
  under: (c) => line('M200 0V80', c.dark, 3) + ellipse(200, 236, 150, 40, '#fff0bd', 'opacity=".7"'),
}
const lidded: Silhouette = {
  d: 'M106 140H294V252C294 262 284 266 274 266H126C116 266 106 262 106 252Z',
  over: (c) =>
    path('M94 142C100 84 300 84 306 142Z', c.two) +
    circle(200, 88, 11, c.dark) +
    line('M94 142H306', c.dark, 3),
}
const trivet: Silhouette = {
  d: disc(200, 150, 116),
  over: (c) =>
    [104, 88, 72, 56, 40, 24]
      .map((r) => circle(200, 150, r, 'none', `stroke="${c.dark}" stroke-width="2" opacity=".45"`))
      .join(''),
}
const book: Silhouette = {
  d: box(112, 40, 190, 220, 6),
  under: (c) =>
    rect(120, 48, 190, 220, '#f3ead6', 'rx="5"') + rect(116, 44, 190, 220, c.dark, 'rx="5" opacity=".6"'),
  over: (c) => rect(112, 40, 18, 220, c.dark, 'opacity=".5"'),
}
const card: Silhouette = {
  d: box(118, 30, 164, 236, 3),
  under: () => `<g transform="rotate(-9 200 150)">${rect(108, 26, 176, 240, '#e7d9bd', 'rx="3"')}</g>`,
}
const cards: Silhouette = {
  d: [0, 1, 2].map((i) => box(42 + i * 108, 28, 98, 118, 3) + box(42 + i * 108, 156, 98, 118, 3)).join(''),
}
const framed: Silhouette = {
  d: box(86, 46, 228, 208, 1),
  under: (c) => rect(64, 24, 272, 252, c.dark, 'rx="4"') + rect(72, 32, 256, 236, '#fbf7ee'),
}
const gift: Silhouette = {
  d: 'M92 112H308V264H92Z',
  over: (c) =>
    rect(82, 92, 236, 34, c.dark, 'opacity=".85"') +
    rect(190, 92, 20, 172, c.three) +
    path('M200 92C150 30 120 76 200 92C280 76 250 30 200 92Z', c.three),
}
const ribbon: Silhouette = {
  d: box(160, 18, 80, 232, 6),
  over: (c) =>
    circle(200, 34, 6, c.ground) +
    Array.from({ length: 7 }, (_, i) => line(`M200 248L${182 + i * 6} 288`, c.one, 2)).join(''),
}
const calendar: Silhouette = {
  d: box(96, 30, 208, 166, 3),
  under: () => rect(96, 30, 208, 244, '#fffdf6', 'rx="3"'),
  over: (c) =>
    rect(96, 24, 208, 10, c.dark, 'rx="5"') +
    Array.from({ length: 21 }, (_, i) =>
      rect(108 + (i % 7) * 27, 208 + Math.floor(i / 7) * 21, 18, 12, i === 9 ? c.one : c.ground, 'rx="2"'),
    ).join(''),
}
const wallet: Silhouette = {
  d: box(78, 80, 244, 148, 14),
  over: both(
    seam('M90 92H310V216H90Z'),
    (c) =>
      line('M78 154H322', c.dark, 3) + rect(286, 138, 46, 32, c.one, 'rx="9"') + circle(308, 154, 6, c.three),
  ),
}
const belt: Silhouette = {
  d: 'M200 60C286 60 344 98 344 150C344 202 286 240 200 240C114 240 56 202 56 150C56 98 114 60 200 60ZM200 96C134 96 92 118 92 150C92 182 134 204 200 204C266 204 308 182 308 150C308 118 266 96 200 96Z',
  over: (c) =>
    `<rect x="176" y="196" width="50" height="52" rx="7" fill="none" stroke="#d8c48a" stroke-width="8"/>${line('M200 200V244', c.dark, 4)}`,
}
const slippers: Silhouette = {
  d: 'M62 206C58 150 96 134 128 146C150 156 160 190 196 196C212 204 208 226 190 230H84C68 230 62 222 62 206ZM206 156C202 100 240 84 272 96C294 106 304 140 340 146C356 154 352 176 334 180H228C212 180 206 172 206 156Z',
  over: (c) =>
    line('M62 222H198M206 172H342', c.dark, 7) +
    ellipse(106, 160, 30, 12, c.dark) +
    ellipse(250, 110, 30, 12, c.dark),
}
const sheath: Silhouette = {
  d: 'M168 92H232L222 254C218 280 182 280 178 254Z',
  under: (c) =>
    rect(180, 12, 40, 86, c.three, 'rx="10"') + [30, 50, 70].map((y) => circle(200, y, 5, c.dark)).join(''),
  over: (c) => rect(160, 88, 80, 16, c.dark, 'rx="6"'),
}
const stool: Silhouette = {
  d: disc(200, 120, 128, 62),
  under: (c) =>
    line('M112 140L92 276M288 140L308 276M200 170V284', '#7a4b26', 14) + ellipse(200, 134, 128, 62, c.dark),
}
const keys: Silhouette = {
  d: 'M144 60H256C266 60 270 68 270 78V220C270 246 234 262 200 262C166 262 130 246 130 220V78C130 68 134 60 144 60Z',
  under: () => `<circle cx="200" cy="40" r="24" fill="none" stroke="#b9a36a" stroke-width="7"/>`,
  over: (c) => circle(200, 92, 8, c.three),
}
const cosy: Silhouette = {
  d: 'M66 248C64 110 140 50 200 50C260 50 336 110 334 248Z',
  over: (c) => circle(200, 44, 14, c.one) + rect(60, 236, 280, 22, c.two, 'rx="8"'),
}
const apron: Silhouette = {
  d: 'M150 30H250L262 112L318 128V268H82V128L138 112Z',
  under: (c) => line('M152 32C150 -14 250 -14 248 32', c.dark, 6) + line('M84 140H30M316 140H370', c.dark, 6),
  over: (c) => rect(140, 168, 120, 62, c.dark, 'opacity=".28" rx="5"'),
}
const mitt: Silhouette = {
  d: 'M126 266V112C126 28 246 28 246 112V150C276 116 314 150 288 180L246 224V266Z',
  over: (c) => rect(118, 246, 136, 28, c.two, 'rx="9"'),
}
const towel: Silhouette = {
  d: 'M114 34H286V272H114Z',
  under: (c) => rect(82, 22, 236, 12, c.dark, 'rx="6"'),
  over: (c) => rect(114, 236, 172, 10, c.one) + rect(114, 252, 172, 4, c.three),
}
const curtain: Silhouette = {
  d: 'M46 34H190C186 120 150 180 104 204L116 278H46ZM354 34H210C214 120 250 180 296 204L284 278H354Z',
  under: (c) =>
    rect(54, 40, 292, 232, '#e8f1f5') +
    line('M200 40V272M54 156H346', '#cfdce2', 5) +
    rect(26, 22, 348, 12, c.dark, 'rx="6"'),
}
const korpacha: Silhouette = {
  d: 'M20 150L92 84H380L308 216H20Z',
  under: (c) => path('M20 150V182L24 232H312L380 116V84Z', c.dark),
  over: (c) =>
    line('M56 148L118 100M128 206L212 92M208 208L296 92', c.dark, 1.6, 'stroke-dasharray="4 4" opacity=".6"'),
}
const table: Silhouette = {
  d: 'M40 118L108 66H292L360 118L376 190C350 204 330 184 304 198C270 214 240 192 200 206C160 192 130 214 96 198C70 184 50 204 24 190Z',
  under: (c) => line('M84 190V284M316 190V284', c.dark, 13),
}
const seat: Silhouette = { d: disc(200, 152, 132, 96), under: (c) => ellipse(200, 166, 132, 96, c.dark) }
const saddlebag: Silhouette = {
  d: `${box(40, 66, 136, 196, 5) + box(224, 66, 136, 196, 5)}M172 92H228V130H172Z`,
  under: (c) =>
    Array.from({ length: 9 }, (_, i) => line(`M${52 + i * 14} 258v22M${236 + i * 14} 258v22`, c.one, 4)).join(
      '',
    ),
}

const shapes: Record<string, Record<string, Silhouette>> = {
  suzani: {
    'devor-sozanasi': wall,
    'kichik-sozana': framed,
    'yostiq-jildi': cushion,
    doppi: cap,
    sumka: bag,
    'dasturxon-yolakchasi': runner,
    hamyon: purse,
    oynaxalta: mirrorBag(),
    belbog: kerchief,
    'kozoynak-gilofi': spectacleCase,
  },
  ceramics: {
    lagan: plate,
    likopcha: plate,
    piyola: bowl,
    kosa: bowl,
    piyolalar: setOfSix,
    choynak: teapot,
    koza: jug,
    guldon: vase,
    shamdon: lantern,
    hushtak: bird,
  },
  carpets: {
    'patli-gilam': flat,
    'kichik-gilam': flat,
    joynamoz: {
      d: box(110, 18, 180, 264, 2),
      under: both(fringe(112, 288, 6, 14), fringe(112, 288, 280, 14)),
      over: (c) => path('M134 130C134 70 200 60 200 40C200 60 266 70 266 130V120L200 52L134 120Z', c.two),
    },
    sholcha: runner,
    kigiz: { d: box(44, 44, 312, 212, 26) },
    yostiqcha: seat,
    xurjun: saddlebag,
    napramach: cushion,
    'devor-gilami': wall,
    shippak: slippers,
  },
  knitwear: {
    sharf: scarf,
    qalpoq: hat,
    qolqop: mitten,
    paypoq: sock,
    kardigan: garment,
    jilet: vest,
    'bolalar-sviteri': garment,
    'chaqaloq-toplami': hat,
    romol: shawl,
    adyol: blanket,
  },
  leather: {
    hamyon: wallet,
    kamar: belt,
    sumka: bag,
    'pasport-jildi': book,
    daftar: book,
    'kalit-gilofi': keys,
    kovush: slippers,
    'pichoq-qini': sheath,
    'kozoynak-gilofi': spectacleCase,
    orindiq: stool,
  },
  basketry: {
    savat: basket,
    nonsavat: tray,
    'kir-savati': hamper,
    'oyinchoq-savati': hamper,
    gultuvak: planter,
    supurgi: broom,
    boyra: { d: 'M40 92L340 60L364 214L66 248Z' },
    'issiq-taglik': trivet,
    abajur: shade,
    quticha: lidded,
  },
  dress: {
    koylak: garment,
    chopon: robe,
    nimcha: vest,
    romol: kerchief,
    sharf: scarf,
    lozim: trousers,
    'bolalar-toni': robe,
    yaktak: garment,
    mato: bolt,
    ton: robe,
  },
  textiles: {
    korpacha,
    korpa: blanket,
    dasturxon: table,
    sochiq: towel,
    parda: curtain,
    yostiq: cushion,
    choynakposh: cosy,
    fartuk: apron,
    qolqop: mitt,
    'quroq-panno': wall,
  },
  paper: {
    otkritka: card,
    otkritkalar: cards,
    daftar: book,
    albom: book,
    panno: framed,
    quti: gift,
    taklifnoma: card,
    xatchop: ribbon,
    taqvim: calendar,
    chiroq: lantern,
  },
}

function mirrorBag(): Silhouette {
  return {
    d: 'M120 70H280L272 230C240 250 160 250 128 230Z',
    under: (c) =>
      line('M132 74C150 20 250 20 268 74', c.one, 5) +
      Array.from({ length: 9 }, (_, i) => line(`M${140 + i * 15} 236v28`, c.three, 4)).join(''),
  }
}

/** Null for kinds that are drawn whole and not cut from a surface. */
export function silhouetteOf(category: string, thing: string): Silhouette | null {
  return shapes[category]?.[thing] ?? null
}
