import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyAudit } from '~/domains/audit/index.server'
import { verifyLedger } from '~/domains/ledger/index.server'
import { ownSecrets } from '../../../app/cli/portal/demo-env'
import { readSeedDay } from '../../../prisma/seed/seed-day'
import { testDay } from '../../setup/test-day'
import { asSuperuser, openDatabase } from '../ledger/open-database'
import { canonicalRows } from './canonical-rows'
import { fewDays, moreDays } from './days'
import { brokenPromises } from './promises'
import { onAllCores, type SeededDay, seedADay } from './seed-a-day'

const today = testDay.today.toISOString().slice(0, 10)
const asked = process.env.SEED_DAYS
const days = asked === 'all' ? [...fewDays, ...moreDays] : asked === 'today' ? [] : fewDays
const again = { day: `${today}T23:40`, zone: 'America/Caracas' }
const seeded = new Map<string, SeededDay>()

// At the same time, in processes with other clocks and zones than this one's.
beforeAll(async () => {
  await onAllCores([again, ...days], async ({ day, zone }) => {
    seeded.set(day, await seedADay(day, zone))
  })
}, 3_600_000)

afterAll(async () => {
  for (const database of seeded.values()) await database.close()
})

function databaseOf(day: string): SeededDay {
  const found = seeded.get(day)
  if (!found) throw new Error(`${day} was not seeded`)
  return found
}

describe.each([again, ...days])('on $day, in $zone', ({ day }) => {
  it('everybody finds what her journey needs', async () => {
    expect(await asSuperuser(databaseOf(day), (client) => brokenPromises(client, readSeedDay(day)))).toEqual(
      [],
    )
  })

  it('the money and the audit chains are whole', async () => {
    await asSuperuser(databaseOf(day), async (client) => {
      expect(await verifyLedger(client)).toMatchObject({ sumTiyin: 0n, wrongBalances: [], overdrawn: [] })
      expect(await verifyAudit(client, ownSecrets().AUDIT_KEYS)).toMatchObject({ broken: [] })
    })
  })
})

it('a day that is seeded twice is the same in everything but keys, at whatever hour, in whatever zone', async () => {
  const first = await openDatabase('seeded')
  try {
    const [one, other] = await Promise.all([
      asSuperuser(first, canonicalRows),
      asSuperuser(databaseOf(again.day), canonicalRows),
    ])
    const differences = [...one].flatMap(([table, rows]) => {
      const others = other.get(table) ?? []
      const known = new Set(others)
      const different = rows.filter((row) => !known.has(row)).slice(0, 2)
      return rows.length === others.length && different.length === 0 ? [] : [{ table, different }]
    })
    expect(differences).toEqual([])
    expect(one.size).toBeGreaterThan(50)
  } finally {
    await first.drop()
  }
})
