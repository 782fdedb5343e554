import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemContext } from '~/domains/identity/context'
import {
  accountCode,
  findBalances,
  listAccountPostings,
  sumBalances,
  verifyLedger,
} from '~/domains/ledger/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { closeDatabase, transaction } from '~/platform/db.server'
import type { Work } from '~/platform/work.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock } from '../../setup/test-day'
import { moveMoney } from './move-money'
import { asSuperuser, openDatabase, withUrl } from './open-database'

let test: TestDatabase
const voucher = accountCode.voucher(newId())

beforeAll(async () => {
  test = await openDatabase()
  await move('treasury', voucher, som(100))
  await move('treasury', voucher, som(1))
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

function move(from: string, to: string, tiyin: bigint): Promise<void> {
  return withUrl(test.ownerUrl, (owner) => moveMoney(owner, from, to, tiyin))
}

function inSystem<T>(work: (tx: Work) => Promise<T>): Promise<T> {
  return transaction(systemContext(seededClock), work)
}

it('lists postings with their sign, page by page, and balances by kind', async () => {
  const [newest] = await inSystem((tx) => listAccountPostings(tx, voucher, { limit: 1 }))
  expect(newest).toMatchObject({ changeTiyin: som(1), otherCode: 'treasury', effectKind: 'test' })
  const rest = await inSystem((tx) => listAccountPostings(tx, voucher, { before: newest?.id ?? null }))
  expect(rest.map((row) => row.changeTiyin)).toEqual([som(100)])
  const [first] = await inSystem((tx) => findBalances(tx, 'voucher'))
  expect(first).toMatchObject({ code: voucher, balanceTiyin: som(101) })
  expect(await inSystem(sumBalances)).toMatchObject({ treasury: -som(101), voucher: som(101) })
})

describe('the database itself', () => {
  it('stops an overdraft, an amount of 0 and a posting in a circle, whoever posts', async () => {
    await expect(move(voucher, 'treasury', som(999_999))).rejects.toMatchObject({
      constraint: 'account_balance_not_negative',
    })
    await expect(move('treasury', voucher, 0n)).rejects.toMatchObject({
      constraint: 'posting_amount_positive',
    })
    await expect(move(voucher, voucher, 1n)).rejects.toMatchObject({ constraint: 'posting_two_accounts' })
  })

  it('lets neither the owner nor the superuser change a balance or what was posted', async () => {
    for (const url of [test.ownerUrl, test.superuserUrl]) {
      await withUrl(url, async (client) => {
        await expect(client.query('update account set balance_tiyin = 5')).rejects.toThrow('postings only')
        await expect(client.query('update posting set amount_tiyin = 5')).rejects.toThrow('append-only')
        await expect(client.query('delete from effect')).rejects.toThrow('append-only')
        await expect(client.query('truncate posting, effect, account')).rejects.toThrow('append-only')
      })
    }
  })

  it('keeps every balance the sum of its postings over 5,000 random ones', async () => {
    await asSuperuser(test, async (client) => {
      const codes = ['provider:a', 'provider:b', 'seller:a', 'seller:b', 'treasury']
      for (const [at, code] of codes.entries()) await moveMoney(client, code, codes[at - 1] ?? 'seller:c', 1n)
      // Kinds that may be below zero, so that every posting is possible.
      await client.query(
        `insert into posting (effect_id, ordinal, from_account_id, to_account_id, amount_tiyin, purpose, at)
         select (select min(id::text)::uuid from effect), n, side.one, side.other, 1 + (n * 7919) % 1000003, 'test', now()
           from generate_series(1, 5000) n, lateral (select a.id as one, b.id as other from account a, account b
             where a.may_be_negative and b.may_be_negative and a.id <> b.id order by md5(n::text || a.id || b.id)
             limit 1) side`,
      )
      const verdict = await verifyLedger(client)
      expect(verdict).toMatchObject({ sumTiyin: 0n, wrongBalances: [], overdrawn: [] })
      expect(verdict.postings).toBeGreaterThan(5000)
    })
  })

  it('is found out by verify when a superuser changes a balance past the trigger', async () => {
    await asSuperuser(test, async (client) => {
      await client.query('set session_replication_role = replica')
      await client.query('update account set balance_tiyin = balance_tiyin + 5 where code = $1', [voucher])
      const verdict = await verifyLedger(client)
      expect(verdict.sumTiyin).toBe(5n)
      expect(verdict.wrongBalances.map((wrong) => wrong.code)).toEqual([voucher])
    })
  })
})
