import { fewest } from '../rules'
import { canRise } from './can-rise'

/**
 * Which cells of a table are not told when the sums of all rows and columns are: the small ones, and others beside them,
 * until nobody can tell of a hidden cell that it is small. Where that cannot be had, none is told.
 */
export function hideTable(cells: readonly (readonly number[])[]): boolean[][] {
  const isSmall = (count: number) => count > 0 && count < fewest
  const isHidden = cells.map((row) => row.map(isSmall))
  for (const [row, columns] of cells.entries()) {
    for (const [column, count] of columns.entries()) {
      if (!isSmall(count) || canRise({ cells, isHidden }, row, column, fewest)) continue
      const ring = findRing(cells, isHidden, row, column)
      if (!ring) return cells.map((one) => one.map(() => true))
      for (const [r, c] of ring) {
        const own = isHidden[r]
        if (own) own[c] = true
      }
    }
  }
  return isHidden
}

type Cell = [row: number, column: number]

/**
 * The cheapest ring in which this cell can rise to what is no longer small: what is hidden already costs nothing, what is
 * shown costs what it counts. Cells fall and rise in turn, and those that fall hold enough.
 */
function findRing(
  cells: readonly (readonly number[])[],
  isHidden: readonly (readonly boolean[])[],
  row: number,
  column: number,
): Cell[] | null {
  const rows = cells.length
  const columns = cells[0]?.length ?? 0
  const need = fewest - (cells[row]?.[column] ?? 0)
  const cost = new Array<number>(rows + columns).fill(Number.POSITIVE_INFINITY)
  const before = new Array<number>(rows + columns).fill(-1)
  const done = new Set<number>()
  cost[rows + column] = 0
  for (;;) {
    const node = nearest(cost, done)
    if (node === null) return null
    if (node === row) break
    done.add(node)
    const isColumn = node >= rows
    for (let other = 0; other < (isColumn ? rows : columns); other++) {
      const [r, c]: Cell = isColumn ? [other, node - rows] : [node, other]
      const count = cells[r]?.[c] ?? 0
      if ((r === row && c === column) || (isColumn && count < need)) continue
      const next = isColumn ? other : rows + other
      const price = (cost[node] ?? 0) + 1 + (isHidden[r]?.[c] ? 0 : count)
      if (price >= (cost[next] ?? 0)) continue
      cost[next] = price
      before[next] = node
    }
  }
  const ring: Cell[] = []
  for (let node = row; node !== rows + column; node = before[node] ?? rows + column) {
    const from = before[node] ?? rows + column
    ring.push(from >= rows ? [node, from - rows] : [from, node - rows])
  }
  return ring
}

function nearest(cost: readonly number[], done: ReadonlySet<number>): number | null {
  let best: number | null = null
  for (const [node, price] of cost.entries()) {
    if (done.has(node) || !Number.isFinite(price)) continue
    if (best === null || price < (cost[best] ?? 0)) best = node
  }
  return best
}
