import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listVoucherFigures } from '~/domains/board/index.server'
import type { VoucherFigureRow } from '~/domains/board/schema'
import { publishVoucherFigures } from '~/domains/board/vouchers/publish-voucher-figures.server'
import { systemContext } from '~/domains/identity/context'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { loader as csv } from '~/routes/board/vouchers/vouchers-csv'
import { loader as json } from '~/routes/board/vouchers/vouchers-json'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock } from '../../setup/test-day'
import { asSuperuser, openDatabase } from '../ledger/open-database'

let test: TestDatabase
const portal = () => systemContext(seededClock)
const country = { deviceCode: '', regionSoato: '' }

beforeAll(async () => {
  test = await openDatabase('seeded')
  await perform(portal(), publishVoucherFigures)
}, 600_000)

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

interface Fact {
  month: string
  device: string
  region: string
  count: number
  tiyin: bigint
}

const month = (column: string) => `to_char(${column} at time zone 'Asia/Tashkent', 'YYYY-MM-01')`
const centre = `(select left(c.centre_code, 4) from entitlement e join case_file c on c.id = e.application_id
  where e.id = v.entitlement_id)`

/** What really happened, voucher by voucher: counted another way than the job does. */
const facts = {
  issued: `select ${month('v.issued_at')} as month, v.device_code as device, ${centre} as region, 1 as count,
      v.ceiling_tiyin::text as tiyin from voucher v where v.replaces_id is null`,
  spent: `select ${month('o.handed_over_at')} as month, o.device_code as device, ${centre} as region, 1 as count,
      o.voucher_part_tiyin::text as tiyin
    from device_order o join voucher v on v.id = o.voucher_id where o.handed_over_at is not null`,
  asked: `select ${month('submitted_at')} as month, '' as device, left(centre_code, 4) as region, 1 as count,
      '0' as tiyin from case_file where service_code = 'device-voucher'
        or service_code = 'device-repair' and journey_version > 1`,
}

async function read(sql: string): Promise<Fact[]> {
  const { rows } = await asSuperuser(test, (client) =>
    client.query<Omit<Fact, 'tiyin'> & { tiyin: string }>(sql),
  )
  return rows.map((row) => ({ ...row, tiyin: BigInt(row.tiyin) }))
}

describe('the public figures of vouchers', () => {
  it.each(['asked', 'issued', 'spent'] as const)('agree with what happened (%s)', async (measure) => {
    const all = await read(facts[measure])
    expect(all.length).toBeGreaterThan(20)
    const told = await listVoucherFigures('month')
    let compared = 0
    for (const row of told) {
      const count = row[measure]
      if (count === null) continue
      const at = row.startsOn.toISOString().slice(0, 10)
      const own = all.filter(
        (fact) =>
          fact.month === at &&
          (!row.deviceCode || fact.device === row.deviceCode) &&
          (!row.regionSoato || fact.region === row.regionSoato),
      )
      expect({ at, ...placeOf(row), count }).toEqual({ at, ...placeOf(row), count: own.length })
      if (row.deviceCode && measure !== 'asked')
        expect(measure === 'issued' ? row.issuedTiyin : row.stateTiyin).toBe(
          own.reduce((sum, { tiyin }) => sum + tiyin, 0n),
        )
      compared += 1
    }
    expect(compared).toBeGreaterThan(6)
  })

  it('say nothing of a few, and what a quarter tells is what its months do', async () => {
    const [months, quarters] = [await listVoucherFigures('month'), await listVoucherFigures('quarter')]
    expect(quarters.length).toBeGreaterThan(0)
    for (const row of [...months, ...quarters])
      for (const count of [row.asked, row.issued, row.spent, row.waiting])
        expect(count === null || count === 0 || count >= 5).toBe(true)
    for (const quarter of quarters.filter(({ deviceCode, regionSoato }) => !deviceCode && !regionSoato)) {
      if (quarter.issued === null) continue
      const own = months.filter(
        (one) =>
          !one.deviceCode &&
          !one.regionSoato &&
          one.startsOn >= quarter.startsOn &&
          one.startsOn < new Date(quarter.startsOn.getTime() + 88 * 86_400_000),
      )
      expect(quarter.issued).toBe(own.reduce((all, { issued }) => all + (issued ?? 0), 0))
    }
  })

  it('are written once, by the portal alone', async () => {
    const again = await Promise.all([1, 2].map(() => perform(portal(), publishVoucherFigures)))
    expect(again).toEqual([{ months: 0 }, { months: 0 }])
    await expect(
      perform({ ...portal(), role: 'administrator' }, async ({ tx }) =>
        tx.voucherFigure.create({ data: { period: 'month', startsOn: new Date('2020-01-01'), ...country } }),
      ),
    ).rejects.toThrow(/row-level security/)
  })

  it('go out as CSV and JSON, each column described', async () => {
    const args = {
      params: { lang: 'en' },
      context: {},
      request: new Request('https://hamroh.uz/en/board/vouchers.json'),
    }
    const data = (await (await json(args as never)).json()) as {
      columns: { name: string; description: string }[]
      rows: Record<string, unknown>[]
    }
    const [latest] = await listVoucherFigures('month', country)
    expect(
      data.rows.find(
        (row) =>
          row.startsOn === latest?.startsOn.toISOString().slice(0, 10) &&
          !row.deviceCode &&
          !row.regionSoato &&
          String(row.period).length === 7,
      ),
    ).toMatchObject({ asked: latest?.asked, issued: latest?.issued, device: 'All kinds' })
    expect(data.columns.map(({ name }) => name)).toEqual(Object.keys(data.rows[0] ?? {}))
    expect(data.columns.every(({ description }) => description.length > 5)).toBe(true)
    const lines = (await (await csv(args as never)).text()).trim().split('\r\n')
    expect(lines[0]?.replace('\uFEFF', '').split(',')).toEqual(data.columns.map(({ name }) => name))
    expect(lines).toHaveLength(data.rows.length + 1)
  })
})

const placeOf = ({ deviceCode, regionSoato }: VoucherFigureRow) => ({ deviceCode, regionSoato })
