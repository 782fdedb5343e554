import type { SeededRandom } from '../seeded-random'
import type { Palette } from './palettes'
import { at, circle, ellipse, line, path, rect } from './svg'

/** One figure in a box of about 120 by 220, its feet at 0, 0. */
function figure(variant: string, c: Palette, random: SeededRandom): string {
  const man = ['nasriddin', 'kuyov', 'kulol'].includes(variant)
  const old = ['nasriddin', 'momo', 'kulol'].includes(variant)
  const hair = old ? '#e8e4dc' : c.dark
  const cloth = random.pick(['stripes', 'ikat', 'flowers'])
  const robe = 'M-22 -128C-40 -120 -46 -40 -58 0H58C46 -40 40 -120 22 -128Z'
  const pattern =
    cloth === 'stripes'
      ? [-40, -24, -8, 8, 24, 40]
          .map((x, i) =>
            path(`M${x * 0.45 - 4} -128L${x - 6} 0H${x + 5}L${x * 0.45 + 4} -128Z`, i % 2 ? c.two : c.three),
          )
          .join('')
      : cloth === 'ikat'
        ? [-96, -58, -20]
            .map((y, i) =>
              [-26, 0, 26]
                .map(
                  (x) =>
                    path(
                      `M${x} ${y - 17}L${x + 9} ${y}L${x} ${y + 17}L${x - 9} ${y}Z`,
                      i % 2 ? c.two : c.three,
                    ) + ellipse(x, y, 3, 6, c.dark),
                )
                .join(''),
            )
            .join('')
        : [
            [-22, -96],
            [16, -88],
            [-6, -58],
            [26, -44],
            [-34, -34],
            [4, -20],
            [-28, -8],
            [34, -12],
          ]
            .map(([x = 0, y = 0], i) => circle(x, y, 8, i % 2 ? c.two : c.three) + circle(x, y, 3, c.base))
            .join('')
  const hat = man
    ? path('M-32 -186C-30 -218 30 -218 32 -186Z', variant === 'nasriddin' ? '#f5efe2' : c.dark) +
      (variant === 'nasriddin'
        ? [-20, -6, 8].map((x) => line(`M${x - 10} -190Q${x} -206 ${x + 18} -200`, c.three, 4)).join('')
        : line('M-28 -190L0 -206L28 -190', '#fff', 2.5))
    : path(
        'M-38 -150C-46 -216 46 -216 38 -150C46 -176 26 -196 0 -196C-26 -196 -46 -176 -38 -150Z',
        variant === 'boychechak' ? '#5f9a57' : old ? '#f5efe6' : variant === 'kelin' ? '#fdf7ef' : c.three,
      )
  const braids =
    man || old
      ? ''
      : [-1, 1]
          .map((side) =>
            line(`M${side * 30} -160C${side * 44} -130 ${side * 34} -110 ${side * 40} -72`, hair, 7),
          )
          .join('')
  const beard = old && man ? path('M-24 -158C-22 -118 22 -118 24 -158C10 -148 -10 -148 -24 -158Z', hair) : ''
  const arms =
    variant === 'raqqosa'
      ? line('M-26 -112C-58 -120 -66 -160 -56 -186M26 -112C56 -104 70 -90 78 -112', c.one, 16) +
        circle(-55, -192, 9, c.base) +
        circle(80, -120, 9, c.base)
      : line('M-28 -108C-52 -84 -42 -62 -20 -58M28 -108C52 -84 42 -62 20 -58', c.one, 16) +
        circle(-14, -56, 9, c.base) +
        circle(14, -56, 9, c.base)
  const held =
    variant === 'kulol'
      ? path('M-8 -74H8L6 -62C20 -52 16 -34 8 -30H-8C-16 -34 -20 -52 -6 -62Z', '#b5632a')
      : variant === 'momo'
        ? path('M-22 -58H22L16 -36H-16Z', '#c9a05a') +
          circle(-6, -62, 8, '#d9a04a') +
          circle(8, -61, 8, '#c98a35')
        : ''
  return (
    path('M-30 -4H-6V8H-34ZM6 -4H30L34 8H6Z', c.dark) +
    `<g>${path(robe, c.one)}<clipPath id="robe"><path d="${robe}"/></clipPath><g clip-path="url(#robe)">${pattern}</g></g>` +
    line('M0 -126V-2', c.dark, 1.6, 'opacity=".5"') +
    (man ? rect(-34, -76, 68, 12, c.two, 'rx="5"') : '') +
    braids +
    arms +
    held +
    circle(0, -160, 32, c.base) +
    (old || man ? '' : path('M-31 -164C-26 -192 26 -192 31 -164C16 -178 -16 -178 -31 -164Z', hair)) +
    hat +
    circle(-11, -160, 3.2, c.dark) +
    circle(11, -160, 3.2, c.dark) +
    line('M-18 -169Q-11 -174 -5 -169M18 -169Q11 -174 5 -169', hair === '#e8e4dc' ? '#b9b2a6' : c.dark, 2.2) +
    circle(-18, -150, 5, '#d9655a', 'opacity=".45"') +
    circle(18, -150, 5, '#d9655a', 'opacity=".45"') +
    line('M-8 -146Q0 -139 8 -146', '#a33a3a', 2.4) +
    beard
  )
}

export function drawDoll(thing: string, variant: string, colours: Palette, random: SeededRandom): string {
  const one = (x: number, y: number, scale: number, kind = variant) =>
    at(x, y, scale, 0, figure(kind, colours, random))
  const strings =
    [150, 178, 222, 250]
      .map((x, i) => line(`M${x} 28L${[144, 186, 214, 256][i]} 150`, '#6b5d4c', 1.4))
      .join('') + rect(120, 18, 160, 10, '#7d5222', 'rx="5"')
  if (thing === 'oila')
    return [
      ['kulol', 66, 1],
      ['momo', 136, 0.95],
      ['kuyov', 208, 1.1],
      ['kelin', 284, 1],
      ['boychechak', 346, 0.66],
    ]
      .map(([kind, x, scale]) => one(Number(x), 268, Number(scale) * 0.96, String(kind)))
      .join('')
  if (thing === 'ip-qogirchoq') return strings + one(200, 282, 1.06)
  if (thing === 'kalit-qogirchoq')
    return `<circle cx="200" cy="46" r="27" fill="none" stroke="#b9a36a" stroke-width="7"/>${line('M200 72V104', '#b9a36a', 4)}${one(200, 272, 0.86)}`
  if (thing === 'bezak-qogirchoq') return rect(130, 264, 140, 18, '#7d5222', 'rx="6"') + one(200, 264, 1.16)
  if (thing === 'qolqop-qogirchoq')
    return path('M150 160H250L268 292H132Z', colours.three) + one(200, 262, 1.1)
  if (thing === 'toqima-hayvon')
    return (
      [
        [150, 40],
        [250, 40],
      ]
        .map(([x = 0]) => ellipse(x, 72, 20, 40, colours.one) + ellipse(x, 76, 10, 26, colours.base))
        .join('') +
      ellipse(200, 214, 82, 66, colours.one) +
      circle(200, 132, 68, colours.one) +
      ellipse(200, 226, 46, 42, colours.base) +
      [178, 222].map((x) => circle(x, 124, 7, colours.dark) + circle(x + 2, 122, 2, '#fff')).join('') +
      path('M190 146H210L200 158Z', colours.dark) +
      line('M200 158V166M186 172Q200 182 214 172', colours.dark, 3) +
      [128, 272].map((x) => ellipse(x, 206, 20, 34, colours.two)).join('') +
      [160, 240].map((x) => ellipse(x, 272, 32, 16, colours.two)).join('') +
      path('M146 178C170 200 230 200 254 178L262 196C230 214 170 214 138 196Z', colours.three)
    )
  return one(200, 276, 1.2)
}
