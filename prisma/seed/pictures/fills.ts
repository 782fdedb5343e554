import type { SeededRandom } from '../seeded-random'
import { glyph } from './glyphs'
import type { Palette } from './palettes'
import { at, circle, ellipse, line, n, path, polar, rect, ring } from './svg'

/** Draws the surface of a material over the whole picture (400 by 300); a silhouette cuts it to shape. */
export type Fill = (variant: string, colours: Palette, random: SeededRandom) => string

const ground = (colours: Palette) => rect(0, 0, 400, 300, colours.base)

export const embroidery: Fill = (variant, colours, random) => {
  const { one, two, three, dark } = colours
  const big = random.whole(27, 34) / 10
  const spots: [number, number][] = [
    [200, 150],
    [105, 92],
    [295, 92],
    [105, 208],
    [295, 208],
  ]
  const vines = spots
    .slice(1)
    .map(([x, y]) => line(`M200 150Q${n((200 + x) / 2 + 20)} ${n(y)} ${x} ${y}`, two, 2.4))
    .join('')
  const leaves = ring(16, (turn, i) => {
    const [x, y] = polar(200, 150, i % 2 ? 62 : 74, turn)
    return at(x, y, 1.3, turn + 40, path('M0 -8C4 -4 4 2 0 6C-4 2 -4 -4 0 -8Z', i % 3 ? two : three))
  })
  const border = Array.from({ length: 17 }, (_, i) => {
    const x = 20 + i * 22.5
    const small = glyph(i % 2 ? 'oygul' : variant, colours)
    return at(x, 18, 0.8, 0, small) + at(x, 282, 0.8, 180, small)
  }).join('')
  const sides = Array.from({ length: 11 }, (_, i) => {
    const small = glyph(i % 2 ? 'oygul' : variant, colours)
    return at(20, 40 + i * 22, 0.8, 90, small) + at(380, 40 + i * 22, 0.8, -90, small)
  }).join('')
  const frame = `<rect x="34" y="32" width="332" height="236" fill="none" stroke="${dark}" stroke-width="2" stroke-dasharray="5 3"/>`
  const flowers = spots
    .map(
      ([x, y], i) =>
        circle(x, y, i ? 33 : 46, i % 2 ? one : three, 'opacity=".92"') +
        ring(i ? 14 : 20, (turn) => {
          const [px, py] = polar(x, y, i ? 33 : 46, turn)
          return circle(px, py, i ? 5 : 6.4, i % 2 ? three : one)
        }) +
        circle(x, y, i ? 25 : 36, colours.base) +
        at(x, y, i ? big * 0.72 : big, 0, glyph(variant, colours)),
    )
    .join('')
  return ground(colours) + border + sides + frame + vines + leaves + flowers
}

export const platter: Fill = (variant, colours, random) => {
  const { one, two, three, dark, base } = colours
  const petals = random.pick([12, 14, 16, 18])
  const band = ring(petals, (turn, i) => {
    const [x, y] = polar(200, 150, 92, turn)
    return at(x, y, 1.15, turn, glyph(variant, i % 2 ? colours : { ...colours, one: two, two: one }))
  })
  const teeth = ring(48, (turn) => at(200, 150, 1, turn, path('M-6 -122L0 -110L6 -122Z', one)))
  return (
    circle(200, 150, 140, base) +
    circle(200, 150, 124, two) +
    circle(200, 150, 121, base) +
    teeth +
    circle(200, 150, 108, dark, 'opacity=".9"') +
    circle(200, 150, 106, base) +
    band +
    circle(200, 150, 74, one) +
    circle(200, 150, 70, base) +
    ring(24, (turn) => at(200, 150, 1, turn, path('M-5 -68L0 -56L5 -68Z', three))) +
    circle(200, 150, 54, two, 'opacity=".22"') +
    at(200, 150, 4.6, 0, glyph(variant, colours))
  )
}

export const bands: Fill = (variant, colours, random) => {
  const { one, two, three, dark } = colours
  const start = random.whole(0, 2)
  const rows = Array.from({ length: 7 }, (_, row) => {
    const y = 30 + row * 40
    const kind = (row + start) % 3
    if (kind === 0) {
      return (
        rect(0, y - 16, 400, 32, row % 2 ? one : dark, 'opacity=".95"') +
        Array.from({ length: 14 }, (_, i) =>
          at(16 + i * 29, y, 1.25, 0, glyph(variant, { ...colours, one: colours.base, two: three })),
        ).join('')
      )
    }
    if (kind === 1) {
      return Array.from({ length: 12 }, (_, i) => at(16 + i * 34, y, 1.45, 0, glyph(variant, colours))).join(
        '',
      )
    }
    const zig = Array.from(
      { length: 29 },
      (_, i) => `${i ? 'L' : 'M'}${i * 14.5} ${y + (i % 2 ? 9 : -9)}`,
    ).join('')
    return rect(0, y - 14, 400, 2.5, two) + line(zig, one, 3) + rect(0, y + 12, 400, 2.5, two)
  }).join('')
  return ground(colours) + rows
}

export const carpet: Fill = (variant, colours, random) => {
  const { base, one, two, three, dark } = colours
  const count = random.pick([2, 3, 3])
  const step = 300 / count
  const medallions = Array.from({ length: count }, (_, i) => {
    const x = 50 + step * (i + 0.5)
    const w = step * 0.46
    const diamond = (k: number) =>
      `M${n(x - w * k)} 150L${n(x - w * k * 0.45)} ${n(150 - 78 * k)}L${n(x + w * k * 0.45)} ${n(150 - 78 * k)}L${n(x + w * k)} 150L${n(x + w * k * 0.45)} ${n(150 + 78 * k)}L${n(x - w * k * 0.45)} ${n(150 + 78 * k)}Z`
    return (
      path(diamond(1), two) +
      path(diamond(0.86), one) +
      path(diamond(0.66), three) +
      path(diamond(0.56), base) +
      at(x, 150, count === 2 ? 3.6 : 2.7, 0, glyph(variant, { ...colours, one: two, base, two: three })) +
      [-1, 1]
        .map((side) => at(x, 150 + side * 68, 0.9, 0, glyph('yulduz', { ...colours, one: two, base: one })))
        .join('')
    )
  }).join('')
  const edge = Array.from({ length: 20 }, (_, i) => {
    const x = 16 + i * 19.4
    const small = glyph(variant, { ...colours, one: i % 2 ? three : two, two: base })
    return at(x, 19, 0.75, 0, small) + at(x, 281, 0.75, 180, small)
  }).join('')
  const sides = Array.from({ length: 13 }, (_, i) => {
    const small = glyph(variant, { ...colours, one: i % 2 ? three : two, two: base })
    return at(19, 36 + i * 19, 0.75, 90, small) + at(381, 36 + i * 19, 0.75, -90, small)
  }).join('')
  const weave = `<rect width="400" height="300" fill="url(#weft)"/>`
  return (
    rect(0, 0, 400, 300, one) +
    edge +
    sides +
    rect(36, 34, 328, 232, two) +
    rect(41, 39, 318, 222, dark) +
    rect(45, 43, 310, 214, base) +
    medallions +
    weave
  )
}

export const ikat: Fill = (variant, colours, random) => {
  const { one, two, three, dark } = colours
  const width = random.pick([50, 57, 66])
  const columns = Math.ceil(400 / width) + 1
  const drawn = Array.from({ length: columns }, (_, c) => {
    const x = c * width
    const tone = [one, three, two, dark][(c + random.whole(0, 1)) % 4] ?? one
    const teeth = Array.from(
      { length: 26 },
      (_, i) => `L${n(x + (i % 2 ? 5 : -4) + random.next() * 4)} ${i * 12}`,
    ).join('')
    const back = Array.from(
      { length: 26 },
      (_, i) => `L${n(x + width + (i % 2 ? 5 : -4) + random.next() * 4)} ${300 - i * 12}`,
    ).join('')
    const figures = Array.from({ length: 5 }, (_, i) => {
      const y = (c % 2 ? 0 : 38) + i * 76
      const near = { ...colours, one: colours.base, two: c % 2 ? two : three, three: dark }
      return (
        at(x + width / 2, y, width / 20, 0, `<g transform="scale(1 1.5)">${glyph('abr', near)}</g>`) +
        (variant === 'abr'
          ? ''
          : at(x + width / 2, y, width / 42, 0, glyph(variant, { ...colours, base: colours.base })))
      )
    }).join('')
    return path(`M${x} 0${teeth}L${x + width} 300${back}Z`, tone) + figures
  }).join('')
  return ground(colours) + drawn
}

export const quilt: Fill = (variant, colours, random) => {
  const { one, two, three, base, dark } = colours
  const size = random.pick([50, 60, 75])
  let blocks = ''
  for (let y = 0; y < 300; y += size) {
    for (let x = 0; x < 400; x += size) {
      const kind = (x / size + y / size) % 2
      const [a, b] = random.chance(0.5) ? [one, two] : [three, dark]
      blocks += rect(x, y, size, size, kind ? base : (a ?? one))
      blocks += kind
        ? at(x + size / 2, y + size / 2, size / 24, 0, glyph(variant, colours))
        : path(`M${x} ${y}h${size}L${x} ${y + size}Z`, b ?? two) +
          path(
            `M${x + size / 2} ${y + size * 0.2}L${x + size * 0.8} ${y + size / 2}L${x + size / 2} ${y + size * 0.8}L${x + size * 0.2} ${y + size / 2}Z`,
            base,
          )
    }
  }
  return `${blocks}<rect width="400" height="300" fill="url(#stitch)"/>`
}

export const knit: Fill = (variant, colours, random) => {
  const { one, two, three, dark } = colours
  const bandEvery = variant === 'yolli' ? 36 : 84
  let extra = ''
  for (let y = random.whole(10, 30); y < 300; y += bandEvery) {
    const tone = [one, three, two][Math.round(y / bandEvery) % 3] ?? one
    if (variant === 'yolli') extra += rect(0, y, 400, 16, tone)
    else if (variant === 'orama') {
      for (let x = 30; x < 400; x += 62)
        extra += line(
          `M${x} ${y - 40}C${x + 22} ${y - 18} ${x - 22} ${y + 8} ${x} ${y + 44}M${x + 12} ${y - 40}C${x - 12} ${y - 18} ${x + 30} ${y + 8} ${x + 12} ${y + 44}`,
          tone,
          6,
        )
    } else {
      for (let x = 12; x < 400; x += 30) {
        extra +=
          variant === 'asalari'
            ? line(`M${x} ${y}l14 -12l14 12v18l-14 12l-14 -12z`, tone, 4)
            : variant === 'archa'
              ? line(`M${x} ${y + 24}l14 -20l14 20M${x} ${y + 40}l14 -20l14 20`, tone, 5)
              : variant === 'ajur'
                ? ring(4, (turn) =>
                    at(x + 12, y + 10, 1.1, turn, ellipse(0, -7, 3.4, 5, dark, 'opacity=".35"')),
                  )
                : at(x + 12, y + 10, 1.3, 0, glyph('bodom', { ...colours, one: tone }))
      }
    }
  }
  return `${ground(colours) + extra}<rect width="400" height="300" fill="url(#knit)"/>`
}

export const rods: Fill = (variant, colours, random) => {
  const { base, one, two, three, dark } = colours
  const cell = variant === 'zich' ? 12 : random.pick([16, 20])
  let drawn = rect(0, 0, 400, 300, variant === 'ochiq' ? dark : one)
  for (let row = 0, y = 0; y < 300; y += cell, row++) {
    for (let column = 0, x = 0; x < 400; x += cell, column++) {
      const across = (row + column) % 2 === 0
      const coloured = variant === 'rangli' && (row % 8 === 3 || row % 8 === 4)
      const chess = variant === 'shaxmat' && (Math.floor(row / 3) + Math.floor(column / 3)) % 2 === 0
      const tone = coloured ? three : chess ? three : across ? base : two
      drawn += across
        ? rect(x - 1, y + 2, cell + 2, cell - 4, tone, `rx="${cell / 3}"`)
        : rect(x + 2, y - 1, cell - 4, cell + 2, variant === 'ochiq' ? base : tone, `rx="${cell / 3}"`)
    }
  }
  return drawn
}

export const leatherSkin: Fill = (variant, colours, random) => {
  const { one, two, three, base } = colours
  const skin = `${ground(colours)}<rect width="400" height="300" fill="url(#grain)"/>`
  if (variant === 'silliq') return skin
  const motif = random.pick(['islimi', 'yulduz', 'bodom', 'girih', 'qochqorak'])
  const tone =
    variant === 'kashtali'
      ? { ...colours, one: '#b3243a', two: '#2f7a5c', three: '#e3b04b' }
      : variant === 'oyma'
        ? { ...colours, one: three, two: three, three: one }
        : { ...colours, one, two: one, three: base, base }
  const figures = Array.from({ length: 3 }, (_, i) =>
    at(120 + i * 80, 150, i === 1 ? 4 : 2.4, 0, glyph(motif, tone)),
  ).join('')
  const braid =
    variant === 'orilgan'
      ? Array.from({ length: 40 }, (_, i) => line(`M${i * 10} 92l10 12M${i * 10} 196l10 12`, two, 3)).join('')
      : ''
  return skin + (variant === 'orilgan' ? braid : figures)
}

export const sheet: Fill = (variant, colours, random) => {
  const { one, two, three } = colours
  const step = random.pick([44, 52])
  let small = ''
  for (let y = 0; y < 320; y += step) {
    for (let x = 0; x < 420; x += step) {
      if (Math.abs(x - 200) < 74 && Math.abs(y - 150) < 74) continue
      small += at(
        x,
        y,
        step / 30,
        0,
        glyph(variant, (x + y) % (2 * step) ? colours : { ...colours, one: two, two: three }),
      )
    }
  }
  const frame = ring(24, (turn) => at(200, 150, 1, turn, path('M-7 -72L0 -60L7 -72Z', two)))
  return (
    ground(colours) +
    `<g opacity=".8">${small}</g>` +
    circle(200, 150, 76, colours.base) +
    frame +
    `<circle cx="200" cy="150" r="58" fill="none" stroke="${one}" stroke-width="2.5"/>` +
    at(200, 150, 4.8, 0, glyph(variant, colours))
  )
}
