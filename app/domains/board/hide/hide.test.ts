import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fewest } from '../rules'
import { tellMonth, tellQuarter, toldOf } from '../tell'
import { hideLine } from './hide-line'
import { hideQuarter } from './hide-quarter'
import { hideTable } from './hide-table'

const isSmall = (count: number) => count > 0 && count < fewest
const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0)

/**
 * Whatever somebody may think who sees what is told: every way of filling the hidden cells that agrees with the sums.
 * Answers how much each of them holds at most, up to `fewest`.
 */
function mostThinkable(
  cells: readonly (readonly number[])[],
  isHidden: readonly (readonly boolean[])[],
  isRowTold: readonly boolean[] = cells.map(() => true),
) {
  const columns = cells[0]?.map((_, at) => at) ?? []
  const places = cells.flatMap((row, r) => row.flatMap((_, c) => (isHidden[r]?.[c] ? [[r, c] as const] : [])))
  const leftInRow = cells.map((row, r) => sum(row.filter((_, c) => isHidden[r]?.[c])))
  const leftInColumn = columns.map((c) => sum(cells.map((row, r) => (isHidden[r]?.[c] ? (row[c] ?? 0) : 0))))
  const most = cells.map((row) => row.map(() => 0))
  const rowSums = cells.map(() => 0)
  const now = cells.map((row) => [...row])
  const fill = (at: number) => {
    const place = places[at]
    if (!place) {
      if (leftInColumn.some((left) => left !== 0)) return
      if (leftInRow.some((left, r) => isRowTold[r] && left !== 0)) return
      for (const [r, c] of places) {
        const row = most[r]
        if (row) row[c] = Math.max(row[c] ?? 0, now[r]?.[c] ?? 0)
      }
      for (const [r, row] of now.entries()) rowSums[r] = Math.max(rowSums[r] ?? 0, sum(row))
      return
    }
    const [r, c] = place
    const limit = Math.min(
      leftInColumn[c] ?? 0,
      isRowTold[r] ? (leftInRow[r] ?? 0) : Number.POSITIVE_INFINITY,
    )
    for (let count = 0; count <= limit; count++) {
      const row = now[r]
      if (row) row[c] = count
      leftInColumn[c] = (leftInColumn[c] ?? 0) - count
      leftInRow[r] = (leftInRow[r] ?? 0) - count
      fill(at + 1)
      leftInColumn[c] = (leftInColumn[c] ?? 0) + count
      leftInRow[r] = (leftInRow[r] ?? 0) + count
    }
  }
  fill(0)
  return { most, rowSums }
}

const tables = (height: number) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 3, maxLength: 3 }), {
    minLength: height,
    maxLength: height,
  })

describe('what is not told', () => {
  it('leaves of a line no rest of a few people, and hides nobody alone', () => {
    const parts = fc.array(fc.record({ count: fc.integer({ min: 0, max: 12 }), isProtected: fc.boolean() }))
    fc.assert(
      fc.property(parts, (given) => {
        const line = given.map((part, at) => ({ ...part, key: String(at) }))
        const total = sum(line.map(({ count }) => count))
        fc.pre(total === 0 || total >= fewest)
        const hidden = hideLine(line)
        const rest = line.filter(({ key }) => hidden.has(key))
        expect(rest.length === 0 || sum(rest.map(({ count }) => count)) >= fewest).toBe(true)
        for (const { key, count, isProtected } of line)
          if (isSmall(count) || (count > 0 && isProtected)) expect(hidden.has(key)).toBe(true)
      }),
    )
  })

  it('cannot be worked out from the sums of a table: any hidden few may as well be many', () => {
    fc.assert(
      fc.property(tables(3), (cells) => {
        const isHidden = hideTable(cells)
        const isWhole = isHidden.flat().every(Boolean)
        const { most } = mostThinkable(cells, isHidden)
        for (const [r, row] of cells.entries()) {
          for (const [c, count] of row.entries()) {
            if (!isSmall(count)) continue
            expect(isHidden[r]?.[c]).toBe(true)
            if (!isWhole) expect(most[r]?.[c]).toBeGreaterThanOrEqual(fewest)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('cannot be worked out from a quarter and its months', () => {
    fc.assert(
      fc.property(tables(4), (cells) => {
        const columns = [0, 1, 2]
        fc.pre(columns.every((c) => sum(cells.map((row) => row[c] ?? 0)) >= fewest))
        const hidden = columns.map((c) =>
          hideLine(cells.map((row, r) => ({ key: String(r), count: row[c] ?? 0 }))),
        )
        const rows = cells.map((months, r) => ({
          months,
          isHidden: columns.map((c) => hidden[c]?.has(String(r)) ?? false),
        }))
        const isSumHidden = hideQuarter(rows)
        const { most, rowSums } = mostThinkable(
          cells,
          rows.map(({ isHidden }) => isHidden),
          isSumHidden.map((isHidden) => !isHidden),
        )
        for (const [r, { months, isHidden }] of rows.entries()) {
          if (isSumHidden[r] && isSmall(sum(months))) expect(rowSums[r]).toBeGreaterThanOrEqual(fewest)
          for (const c of columns)
            if (isHidden[c] && isSmall(months[c] ?? 0)) expect(most[r]?.[c]).toBeGreaterThanOrEqual(fewest)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('what is told', () => {
  const isProtected = (service: string) => service === 'shelter'
  const month = (...counts: [service: string, region: string, count: number][]) => {
    const leaves = counts.map(([service, region, count]) => ({ service, region, count }))
    return { leaves, told: tellMonth(leaves, isProtected) }
  }

  it('is each count as it is, with the protected in the sums alone', () => {
    const { told } = month(
      ['aid', 'a', 20],
      ['aid', 'b', 9],
      ['job', 'a', 8],
      ['job', 'b', 7],
      ['shelter', 'b', 6],
    )
    expect(told.total).toBe(50)
    expect(toldOf(told, '', 'a')).toBe(28)
    expect(toldOf(told, 'aid', '')).toBe(29)
    expect(toldOf(told, 'aid', 'a')).toBe(20)
    expect(toldOf(told, 'aid', 'c')).toBe(0)
    expect(toldOf(told, 'shelter', '')).toBeNull()
    // Else the rest of the sum would be the shelter's.
    expect(toldOf(told, 'job', '')).toBeNull()
  })

  it('is nothing of a month with a few', () => {
    const { told } = month(['aid', 'a', 4])
    expect([told.total, toldOf(told, 'aid', ''), toldOf(told, 'job', '')]).toEqual([null, null, null])
  })

  it('is a quarter where its months are few, and no quarter that tells of a month', () => {
    const few = month(['aid', 'a', 30], ['job', 'a', 3], ['cane', 'a', 3])
    const quarter = tellQuarter([few, few, few], isProtected)
    expect(toldOf(few.told, 'job', '')).toBeNull()
    expect(toldOf(quarter, 'job', '')).toBe(9)
    const one = tellQuarter(
      [few, month(['aid', 'a', 30]), month(['aid', 'a', 30], ['job', 'a', 9])],
      isProtected,
    )
    expect(toldOf(one, 'job', '')).toBeNull()
    expect(toldOf(one, 'aid', '')).toBe(90)
  })
})
