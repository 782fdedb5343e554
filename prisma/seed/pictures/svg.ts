/** Numbers in a picture need no more than one digit after the point. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10)
}

export function path(d: string, fill: string, more = ''): string {
  return `<path d="${d}" fill="${fill}" ${more}/>`
}

export function line(d: string, stroke: string, width: number, more = ''): string {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`
}

export function circle(x: number, y: number, r: number, fill: string, more = ''): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}" ${more}/>`
}

export function ellipse(x: number, y: number, rx: number, ry: number, fill: string, more = ''): string {
  return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${more}/>`
}

export function rect(x: number, y: number, w: number, h: number, fill: string, more = ''): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}" ${more}/>`
}

export function at(x: number, y: number, scale: number, turn: number, content: string): string {
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(turn)}) scale(${Math.round(scale * 100) / 100})">${content}</g>`
}

/** The same thing `count` times round a centre; `turn` is in degrees and grows clockwise. */
export function ring(count: number, each: (turn: number, index: number) => string): string {
  return Array.from({ length: count }, (_, index) => each((360 / count) * index, index)).join('')
}

export function polar(x: number, y: number, r: number, turn: number): [number, number] {
  const angle = ((turn - 90) * Math.PI) / 180
  return [x + r * Math.cos(angle), y + r * Math.sin(angle)]
}

export function star(points: number, outer: number, inner: number): string {
  const corners = Array.from({ length: points * 2 }, (_, index) =>
    polar(0, 0, index % 2 ? inner : outer, (180 / points) * index),
  )
  return `M${corners.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`
}
