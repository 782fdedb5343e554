/** The path of a diamond with stepped edges, as ikat weaves it. Units of the drawing's own grid. */
export function steppedDiamond(x: number, y: number, width: number, height: number, steps = 5): string {
  const right: [number, number][] = []
  for (let step = 0; step < steps; step++) {
    const half = ((step + 1) / (steps + 0.5)) * (width / 2)
    const top = y - height / 2 + (step * height) / 2 / steps
    right.push([half, top], [half, top + height / 2 / steps])
  }
  const half = [...right, ...right.map(([dx, dy]): [number, number] => [dx, 2 * y - dy]).reverse()]
  const points = [...half.map(([dx, dy]) => [x + dx, dy]), ...half.map(([dx, dy]) => [x - dx, dy]).reverse()]
  return `M${points.map((point) => point.map((value) => value.toFixed(1)).join(' ')).join('L')}Z`
}
