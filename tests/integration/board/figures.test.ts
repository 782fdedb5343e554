import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishFigures } from '~/domains/board/commands/publish-figures.server'
import { listFigures } from '~/domains/board/index.server'
import { systemContext } from '~/domains/identity/context'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock } from '../../setup/test-day'
import { asSuperuser, openDatabase } from '../ledger/open-database'

let test: TestDatabase
const portal = () => systemContext(seededClock)

beforeAll(async () => {
  test = await openDatabase('seeded')
  await perform(portal(), publishFigures)
}, 600_000)

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const month = (column: string) => `date_trunc('month', ${column} at time zone 'Asia/Tashkent')::date::text`

/** What really happened, by month: counted another way than the job does. */
async function countByMonth(sql: string): Promise<Map<string, number>> {
  const { rows } = await asSuperuser(test, (client) => client.query<{ month: string; count: number }>(sql))
  return new Map(rows.map((row) => [row.month, row.count]))
}

describe('the public figures', () => {
  it('agree with the cases, and say nothing of a few', async () => {
    const told = await listFigures('month', { serviceCode: '', regionSoato: '' })
    expect(told.length).toBeGreaterThan(6)
    const data = {
      received: await countByMonth(
        `select ${month('submitted_at')} as month, count(*)::int as count from case_file group by 1`,
      ),
      refused: await countByMonth(
        `select ${month('decided_at')} as month, count(*)::int as count from decision where outcome = 'refused' group by 1`,
      ),
      overdue: await countByMonth(
        `select to_char(c.due_on, 'YYYY-MM-01') as month, count(*)::int as count from case_file c
           left join (select application_id, min(decided_at) as at from decision group by 1) d on d.application_id = c.id
          where c.status <> 'withdrawn' and coalesce((d.at at time zone 'Asia/Tashkent')::date > c.due_on, true) group by 1`,
      ),
    }
    for (const { startsOn, ...counts } of told) {
      const at = startsOn.toISOString().slice(0, 10)
      for (const measure of ['received', 'refused', 'overdue'] as const) {
        const count = data[measure].get(at) ?? 0
        expect({ at, measure, count: counts[measure] }).toEqual({
          ...{ at, measure },
          count: count > 0 && count < 5 ? null : count,
        })
      }
    }
    expect(told.some(({ received }) => (received ?? 0) > 20)).toBe(true)
    expect(told.some(({ medianDays }) => medianDays !== null)).toBe(true)
    const [recent] = told
    if (recent) expect(recent.startsOn.getTime()).toBeLessThan(seededClock().getTime())
  })

  it('of a quarter are those of its months', async () => {
    const months = await listFigures('month', { serviceCode: '', regionSoato: '' })
    const quarters = await listFigures('quarter', { serviceCode: '', regionSoato: '' })
    expect(quarters.length).toBeGreaterThan(0)
    for (const { startsOn, received } of quarters) {
      const own = months.filter(
        (one) => one.startsOn >= startsOn && one.startsOn < new Date(startsOn.getTime() + 88 * 86_400_000),
      )
      if (received !== null) expect(received).toBe(own.reduce((all, one) => all + (one.received ?? 0), 0))
    }
  })

  it('are written once, also by two jobs at once', async () => {
    const again = await Promise.all([perform(portal(), publishFigures), perform(portal(), publishFigures)])
    expect(again).toEqual([{ months: 0 }, { months: 0 }])
  })

  it('are read by anybody and written by the portal alone', async () => {
    await expect(
      perform({ ...portal(), role: 'administrator' }, async ({ tx }) =>
        tx.boardFigure.create({
          data: { period: 'month', startsOn: new Date('2020-01-01'), serviceCode: '', regionSoato: '' },
        }),
      ),
    ).rejects.toThrow(/row-level security/)
  })
})
