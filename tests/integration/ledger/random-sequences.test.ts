import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemContext } from '~/domains/identity/context'
import { ensureAccount, type PostingInput, postEffect, verifyLedger } from '~/domains/ledger/index.server'
import { applyPostings, type Standing } from '~/domains/ledger/rules'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import type { AccountKind } from '~/platform/prisma/enums'
import type { TestDatabase } from '../../setup/database-per-test'
import { asSuperuser, openDatabase } from './open-database'

const kinds: Record<string, AccountKind> = {
  treasury: 'treasury',
  'provider:stripe': 'provider',
  'voucher:1': 'voucher',
  'voucher:2': 'voucher',
  'hold:1': 'hold',
  'maker:1': 'maker',
}
const codes = Object.keys(kinds)
const context = systemContext()
let test: TestDatabase

beforeAll(async () => {
  test = await openDatabase()
  await transaction(context, async (tx) => {
    for (const [code, kind] of Object.entries(kinds)) await ensureAccount(tx, { code, kind })
  })
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const posting: fc.Arbitrary<PostingInput> = fc
  .tuple(
    fc.shuffledSubarray(codes, { minLength: 2, maxLength: 2 }),
    fc.bigInt({ min: 1n, max: 5_000_000_00n }),
  )
  .map(([[from = '', to = ''], amountTiyin]) => ({ from, to, amountTiyin, purpose: 'test' }))

class RolledBack extends Error {}

async function readStandings(): Promise<Map<string, Standing>> {
  const rows = await transaction(context, (tx) => tx.account.findMany())
  return new Map(rows.map((row) => [row.code, row]))
}

function balances(standings: ReadonlyMap<string, Standing>): Record<string, bigint> {
  return Object.fromEntries([...standings].map(([code, standing]) => [code, standing.balanceTiyin]))
}

/** Posts in the database and in the model alike; answers the model's standings. */
async function postBoth(
  standings: Map<string, Standing>,
  effects: PostingInput[][],
  rollBack: boolean,
): Promise<Map<string, Standing>> {
  let model = standings
  try {
    await transaction(context, async (tx) => {
      for (const postings of effects) {
        const expected = applyPostings(model, postings)
        const posted = await postEffect(tx, context, { key: newId(), kind: 'test', input: null, postings })
        expect(posted.ok).toBe(expected.ok)
        if (!posted.ok && !expected.ok) expect(posted.details?.account).toBe(expected.shortage.account)
        if (expected.ok) model = expected.standings
      }
      if (rollBack) throw new RolledBack()
    })
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error
    return standings
  }
  return model
}

it('agrees with the model over 400 random sequences of effects, some rolled back', async () => {
  let model = await readStandings()
  const sequence = fc.array(fc.array(posting, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(sequence, fc.integer({ min: 0, max: 4 }), async (effects, chance) => {
      model = await postBoth(model, effects, chance === 0)
      expect(balances(await readStandings())).toEqual(balances(model))
    }),
    { numRuns: 400, endOnFailure: true },
  )
})

it('agrees with the model after 10,000 postings', async () => {
  let model = await readStandings()
  for (const round of Array.from({ length: 20 }, (_, index) => index)) {
    const wished = fc.sample(posting, { numRuns: 2_000, seed: round })
    const possible: PostingInput[] = []
    for (const each of wished) {
      if (possible.length === 500) break
      const applied = applyPostings(model, [each])
      if (!applied.ok) continue
      model = applied.standings
      possible.push(each)
    }
    expect(possible).toHaveLength(500)
    const posted = await transaction(context, (tx) =>
      postEffect(tx, context, { key: `bulk:${round}`, kind: 'test', input: round, postings: possible }),
    )
    expect(posted.ok).toBe(true)
  }
  expect(balances(await readStandings())).toEqual(balances(model))
  const verdict = await asSuperuser(test, (client) => verifyLedger(client))
  expect(verdict).toMatchObject({ sumTiyin: 0n, wrongBalances: [], overdrawn: [] })
  expect(verdict.postings).toBeGreaterThanOrEqual(10_000)
})
