/** Counts by row and column with what is told of them: every sum of a column, and of the rows that are not free. */
export interface Counts {
  cells: readonly (readonly number[])[]
  isHidden: readonly (readonly boolean[])[]
  /** Rows whose sum is not told; absent = every sum is. */
  freeRows?: readonly boolean[]
}

/**
 * True when what is told leaves it possible that the hidden cell holds as much as `least`, so that nobody can tell that
 * it holds less. Whoever knows the sums sees the cells move only in rings: one rises, another of its column falls, one
 * of that one's row rises, and so on back to its own row. How far that goes is a flow through the hidden cells.
 */
export function canRise(counts: Counts, row: number, column: number, least: number): boolean {
  const at = graphOf(counts)
  const need = least - (counts.cells[row]?.[column] ?? 0)
  at.close(row, column)
  return flows(at, at.columnNode(column), row, need)
}

/** The same of the sum of a row that is not told. */
export function canSumRise(counts: Counts, row: number, least: number): boolean {
  const at = graphOf(counts)
  const sum = (counts.cells[row] ?? []).reduce((all, one) => all + one, 0)
  at.closeSum(row)
  return flows(at, row, at.sums, least - sum)
}

interface Graph {
  size: number
  columnNode: (column: number) => number
  /** Where rows whose sums are not told give to each other. */
  sums: number
  capacity: number[][]
  close: (row: number, column: number) => void
  closeSum: (row: number) => void
}

function graphOf({ cells, isHidden, freeRows = [] }: Counts): Graph {
  const rows = cells.length
  const columns = cells[0]?.length ?? 0
  const sums = rows + columns
  const size = sums + 1
  const capacity = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  const set = (from: number, to: number, most: number) => {
    const own = capacity[from]
    if (own) own[to] = most
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!isHidden[row]?.[column]) continue
      set(rows + column, row, cells[row]?.[column] ?? 0)
      set(row, rows + column, Number.POSITIVE_INFINITY)
    }
    if (freeRows[row]) {
      set(row, sums, Number.POSITIVE_INFINITY)
      set(sums, row, Number.POSITIVE_INFINITY)
    }
  }
  const both = (one: number, other: number) => {
    set(one, other, 0)
    set(other, one, 0)
  }
  return {
    size,
    columnNode: (column) => rows + column,
    sums,
    capacity,
    close: (row, column) => both(row, rows + column),
    closeSum: (row) => both(row, sums),
  }
}

function flows({ size, capacity }: Graph, from: number, to: number, need: number): boolean {
  let left = need
  while (left > 0) {
    const path = findPath(size, capacity, from, to)
    if (!path) return false
    const most = Math.min(left, ...path.map(([a, b]) => capacity[a]?.[b] ?? 0))
    for (const [a, b] of path) {
      const there = capacity[a]
      const back = capacity[b]
      if (there) there[b] = (there[b] ?? 0) - most
      if (back) back[a] = (back[a] ?? 0) + most
    }
    left -= most
  }
  return true
}

function findPath(size: number, capacity: number[][], from: number, to: number): [number, number][] | null {
  const before = new Array<number>(size).fill(-1)
  before[from] = from
  const waiting = [from]
  for (let node = waiting.shift(); node !== undefined && before[to] === -1; node = waiting.shift()) {
    for (let next = 0; next < size; next++) {
      if (before[next] !== -1 || !((capacity[node]?.[next] ?? 0) > 0)) continue
      before[next] = node
      waiting.push(next)
    }
  }
  if (before[to] === -1) return null
  const path: [number, number][] = []
  for (let node = to; node !== from; node = before[node] ?? from) path.unshift([before[node] ?? from, node])
  return path
}
