import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemContext } from '~/domains/identity/context'
import { getAccountStatement } from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { closeDatabase } from '~/platform/db.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock } from '../../setup/test-day'
import { moveMoney } from './move-money'
import { openDatabase, withUrl } from './open-database'

let test: TestDatabase
const officer = { ...systemContext(seededClock), personId: newId(), role: 'finance_officer' }

beforeAll(async () => {
  test = await openDatabase()
  // Written in another order than it happened, as imports and seeds are.
  await post('2026-11-20T10:00:00Z', 30)
  await post('2026-10-31T18:59:59Z', 10)
  await post('2026-10-31T19:00:00Z', 20)
  await post('2026-11-30T18:59:59Z', 40)
  await post('2026-11-30T19:00:00Z', 50)
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

function post(at: string, soms: number): Promise<void> {
  return withUrl(test.ownerUrl, (owner) =>
    moveMoney(owner, 'provider:stripe', 'treasury', som(soms), new Date(at)),
  )
}

// November in Tashkent.
const november = { since: new Date('2026-10-31T19:00:00Z'), until: new Date('2026-11-30T19:00:00Z') }
const changes = (lines: readonly { changeTiyin: bigint }[]) => lines.map(({ changeTiyin }) => changeTiyin)

describe('the statement of a period', () => {
  it('holds its days in Tashkent, newest first, between balances that sum', async () => {
    const statement = await getAccountStatement(officer, 'treasury', november)
    expect(changes(statement?.lines ?? [])).toEqual([som(40), som(30), som(20)])
    expect(statement?.sums).toEqual({
      ...{ openingTiyin: som(10), inTiyin: som(90), outTiyin: 0n, closingTiyin: som(100), postings: 3 },
    })
    expect(statement?.balanceTiyin).toBe(som(150))
    const other = await getAccountStatement(officer, 'provider:stripe', november)
    expect(other?.sums).toMatchObject({ openingTiyin: -som(10), outTiyin: som(90), closingTiyin: -som(100) })
  })

  it('goes on page by page without loss or repetition', async () => {
    const first = await getAccountStatement(officer, 'treasury', { ...november, limit: 2 })
    const rest = await getAccountStatement(officer, 'treasury', {
      ...{ ...november, limit: 2, before: first?.next ?? null },
    })
    expect(changes([...(first?.lines ?? []), ...(rest?.lines ?? [])])).toEqual([som(40), som(30), som(20)])
    expect(rest?.next).toBeNull()
  })

  it('says what stood after each movement, the same on every page and in every period', async () => {
    const stoodAfter = async (asked: Partial<Parameters<typeof getAccountStatement>[2]>) =>
      (await getAccountStatement(officer, 'treasury', { ...november, ...asked }))?.lines.map(
        ({ balanceTiyin }) => balanceTiyin,
      )
    const all = { since: new Date(0), until: new Date('2027-01-01T00:00:00Z') }
    expect(await stoodAfter(all)).toEqual([som(150), som(100), som(60), som(30), som(10)])
    expect(await stoodAfter({})).toEqual([som(100), som(60), som(30)])
    const first = await getAccountStatement(officer, 'treasury', { ...all, limit: 2 })
    expect(await stoodAfter({ ...all, before: first?.next ?? null })).toEqual([som(60), som(30), som(10)])
  })

  it('is empty where nothing moved, and of no use to others', async () => {
    const since = new Date('2027-01-01T00:00:00Z')
    const empty = await getAccountStatement(officer, 'treasury', { since, until: since })
    expect(empty).toMatchObject({ lines: [], sums: { openingTiyin: som(150), closingTiyin: som(150) } })
    expect(await getAccountStatement({ ...officer, role: 'citizen' }, 'treasury', november)).toBeNull()
  })
})
