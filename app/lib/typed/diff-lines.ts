export interface ChangedLine {
  change: 'same' | 'added' | 'removed'
  text: string
}

/** Above so many comparisons two texts are shown one after the other. */
const mostCells = 1_000_000

/** What became of a text, line by line; lines that are in both stay together as far as they can. */
export function diffLines(before: string, after: string): ChangedLine[] {
  const old = toLines(before)
  const now = toLines(after)
  const line = (change: ChangedLine['change']) => (text: string) => ({ change, text })
  if (old.length * now.length > mostCells) return [...old.map(line('removed')), ...now.map(line('added'))]
  const common = countCommon(old, now)
  const changed: ChangedLine[] = []
  let [at, to] = [0, 0]
  while (at < old.length || to < now.length) {
    if (at < old.length && old[at] === now[to]) {
      changed.push(line('same')(old[at] ?? ''))
      at++
      to++
    } else if (
      to >= now.length ||
      (at < old.length && lengthAt(common, at + 1, to) >= lengthAt(common, at, to + 1))
    ) {
      changed.push(line('removed')(old[at++] ?? ''))
    } else changed.push(line('added')(now[to++] ?? ''))
  }
  return changed
}

function toLines(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}

function lengthAt(table: Uint16Array[], row: number, column: number): number {
  return table[row]?.[column] ?? 0
}

/** How many lines two texts have in common from each pair of lines on. */
function countCommon(old: string[], now: string[]): Uint16Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1))
  for (let row = old.length - 1; row >= 0; row--) {
    const here = table[row]
    for (let column = now.length - 1; here && column >= 0; column--) {
      here[column] =
        old[row] === now[column]
          ? lengthAt(table, row + 1, column + 1) + 1
          : Math.max(lengthAt(table, row + 1, column), lengthAt(table, row, column + 1))
    }
  }
  return table
}
