import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../../prisma/seed/seeded-random'
import type { VoucherFigureRow } from '../schema'
import { tellMonth } from '../tell'
import { voucherMeasures } from './measures'
import type { VoucherLeaf, VoucherMonth } from './read-voucher-month.server'
import { voucherRows } from './voucher-rows'

const ceilings = { cane: 40_000_00n, wheelchair: 9_000_000_00n, shin: 20_000_000_00n }
const regions = ['1703', '1706', '1718', '1726']

const leaf = (service: keyof typeof ceilings, region: string, count: number): VoucherLeaf => ({
  ...{ service, region, count, stateTiyin: 0n, ownTiyin: 0n },
  issuedTiyin: ceilings[service] * BigInt(count),
})

function rowsOf(issued: VoucherLeaf[], days: VoucherMonth['issueDays'] = []): VoucherFigureRow[] {
  const leaves = { asked: [], issued, spent: [], waiting: [] }
  const told = Object.fromEntries(
    voucherMeasures.map((measure) => [measure, tellMonth(leaves[measure], () => false)]),
  ) as Record<(typeof voucherMeasures)[number], ReturnType<typeof tellMonth>>
  return voucherRows(
    { period: 'month', startsOn: new Date('2026-09-01') },
    { leaves, told, issueDays: days, deviceDays: [] },
  )
}

const find = (rows: VoucherFigureRow[], device: string, region: string) =>
  rows.find((row) => row.deviceCode === device && row.regionSoato === region)

describe('money of vouchers', () => {
  it('of a region leaves out the kinds that are hidden: ceilings are public', () => {
    // Two kinds are hidden together. With the full sum their ceilings would say how many there were of each.
    const rows = rowsOf([
      ...[leaf('cane', '1726', 9), leaf('wheelchair', '1726', 2), leaf('shin', '1726', 6)],
      ...[leaf('wheelchair', '1703', 7), leaf('shin', '1703', 8), leaf('cane', '1703', 5)],
    ])
    const region = find(rows, '', '1726')
    expect(region?.issued).toBe(17)
    expect(find(rows, 'wheelchair', '1726')).toMatchObject({ issued: null, issuedTiyin: null })
    const shown = rows.filter((row) => row.deviceCode && row.regionSoato === '1726' && row.issued !== null)
    expect(region?.issuedTiyin).toBe(shown.reduce((all, row) => all + (row.issuedTiyin ?? 0n), 0n))
    expect(region?.issuedSummed).toBe(shown.reduce((all, row) => all + (row.issued ?? 0), 0))
    expect(region?.issuedSummed).toBeLessThan(17)
  })

  it('says nothing that the counts do not, whatever there was', () => {
    const random = seededRandom(8)
    for (let round = 0; round < 300; round++) {
      const issued = regions.flatMap((region) =>
        (Object.keys(ceilings) as (keyof typeof ceilings)[])
          .map((device) => leaf(device, region, Math.floor(random.next() * 9)))
          .filter(({ count }) => count > 0),
      )
      const rows = rowsOf(issued)
      for (const { deviceCode, regionSoato, issued: count, issuedTiyin, issuedSummed } of rows) {
        if (count === null) expect([issuedTiyin, issuedSummed]).toEqual([null, null])
        // Of one kind the sum is its count times its ceiling.
        else if (deviceCode)
          expect(issuedTiyin).toBe(ceilings[deviceCode as keyof typeof ceilings] * BigInt(count))
        else if (issuedTiyin !== null) {
          const parts = rows.filter((row) => row.deviceCode && row.regionSoato === regionSoato)
          expect(issuedTiyin).toBe(parts.reduce((all, row) => all + (row.issuedTiyin ?? 0n), 0n))
        }
      }
    }
  })
})

it('days are told where the count is, and asked of no kind alone', () => {
  const issued = [
    leaf('cane', '1726', 6),
    leaf('shin', '1726', 3),
    leaf('cane', '1703', 9),
    leaf('shin', '1703', 9),
  ]
  const days = issued.map(({ service, region, count }) => ({ service, region, count, days: 7 }))
  const rows = rowsOf(issued, days)
  expect(find(rows, 'cane', '1726')).toMatchObject({ issued: null, medianIssueDays: null })
  expect(find(rows, '', '')).toMatchObject({ issued: 27, medianIssueDays: 7, longestIssueDays: 7 })
  expect(rows.filter(({ deviceCode }) => deviceCode).every(({ asked }) => asked === null)).toBe(true)
})
