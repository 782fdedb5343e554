import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemContext } from '~/domains/identity/context'
import {
  accountCode,
  ensureAccount,
  findBalances,
  getBalance,
  listAccountPostings,
  postEffect,
  sumBalances,
  verifyLedger,
} from '~/domains/ledger/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { brokeConstraint, closeDatabase, type Tx, transaction } from '~/platform/db.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { asSuperuser, openDatabase, withUrl } from './open-database'

let test: TestDatabase
const context = systemContext(() => new Date('2026-11-21T09:00:00Z'))
const voucherId = newId()
const voucher = accountCode.voucher(voucherId)

beforeAll(async () => {
  test = await openDatabase()
  await inSystem(async (tx) => {
    await ensureAccount(tx, { code: accountCode.treasury, kind: 'treasury' })
    await ensureAccount(tx, { code: voucher, kind: 'voucher', ownerId: voucherId })
  })
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

function inSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(context, work)
}

function issue(key: string, amountTiyin: bigint) {
  return inSystem((tx) =>
    postEffect(tx, context, {
      key,
      kind: 'voucher.issued',
      input: { voucherId, amountTiyin },
      postings: [{ from: accountCode.treasury, to: voucher, amountTiyin, purpose: 'voucher.issued' }],
      output: { number: 'HV-TEST' },
    }),
  )
}

describe('postEffect', () => {
  it('posts once, answers a repetition with the first answer, and another input with a conflict', async () => {
    const first = await issue('issue:1', som(100))
    expect(first).toMatchObject({ ok: true, value: { repeated: false, output: { number: 'HV-TEST' } } })
    const again = await issue('issue:1', som(100))
    expect(again).toMatchObject({ ok: true, value: { repeated: true, output: { number: 'HV-TEST' } } })
    expect(again.ok && first.ok && again.value.effectId === first.value.effectId).toBe(true)
    expect(await issue('issue:1', som(101))).toEqual({
      ok: false,
      error: 'ledger.error.conflict',
      details: { key: 'issue:1' },
    })
    expect(await inSystem((tx) => getBalance(tx, voucher))).toBe(som(100))
  })

  it('answers eight calls with one key at once with one posting', async () => {
    const before = await inSystem((tx) => getBalance(tx, voucher))
    const answers = await Promise.all(Array.from({ length: 8 }, () => issue('issue:race', som(1))))
    expect(answers.filter((answer) => answer.ok && !answer.value.repeated)).toHaveLength(1)
    expect(answers.every((answer) => answer.ok)).toBe(true)
    expect(await inSystem((tx) => getBalance(tx, voucher))).toBe(before + som(1))
  })

  it('refuses too little money without spoiling the transaction around it', async () => {
    const code = accountCode.hold(newId())
    const { answer, balance } = await inSystem(async (tx) => {
      await ensureAccount(tx, { code, kind: 'hold' })
      const answer = await postEffect(tx, context, {
        key: `hold:${code}`,
        kind: 'deviceOrder.placed',
        input: code,
        postings: [{ from: voucher, to: code, amountTiyin: som(1_000_000), purpose: 'deviceOrder.held' }],
      })
      return { answer, balance: await getBalance(tx, code) }
    })
    expect(answer).toEqual({ ok: false, error: 'ledger.error.insufficient', details: { account: voucher } })
    expect(balance).toBe(0n)
  })

  it('leaves nothing behind when the transaction around it is rolled back', async () => {
    const before = await inSystem((tx) => getBalance(tx, voucher))
    await expect(
      inSystem(async (tx) => {
        await postEffect(tx, context, {
          key: 'issue:undone',
          kind: 'voucher.issued',
          input: null,
          postings: [{ from: accountCode.treasury, to: voucher, amountTiyin: 5n, purpose: 'voucher.issued' }],
        })
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    expect(await inSystem((tx) => getBalance(tx, voucher))).toBe(before)
    expect(await inSystem((tx) => tx.effect.count({ where: { key: 'issue:undone' } }))).toBe(0)
  })

  it('throws on an account that was never opened', async () => {
    const lost = inSystem((tx) =>
      postEffect(tx, context, {
        key: 'lost',
        kind: 'test',
        input: null,
        postings: [{ from: accountCode.treasury, to: 'maker:nobody', amountTiyin: 1n, purpose: 'test' }],
      }),
    )
    await expect(lost).rejects.toThrow('no account maker:nobody')
  })
})

describe('queries', () => {
  it('list postings with their sign, page by page, and balances by kind', async () => {
    const [newest] = await inSystem((tx) => listAccountPostings(tx, voucher, { limit: 1 }))
    expect(newest).toMatchObject({ changeTiyin: som(1), otherCode: 'treasury', effectKind: 'voucher.issued' })
    const rest = await inSystem((tx) => listAccountPostings(tx, voucher, { before: newest?.id ?? null }))
    expect(rest.map((row) => row.changeTiyin)).toEqual([som(100)])
    const [first] = await inSystem((tx) => findBalances(tx, 'voucher'))
    expect(first).toEqual({ code: voucher, ownerId: voucherId, balanceTiyin: som(101) })
    expect(await inSystem(sumBalances)).toMatchObject({ treasury: -som(101), voucher: som(101) })
  })
})

describe('the database itself', () => {
  const raw = (sql: string) => inSystem((tx) => tx.$executeRawUnsafe(sql))

  it('lets the app role neither set a balance nor change what was posted', async () => {
    await expect(raw('update account set balance_tiyin = 5')).rejects.toThrow(/permission denied|42501/)
    for (const table of ['posting', 'effect', 'account']) {
      await expect(raw(`delete from ${table}`)).rejects.toThrow(/permission denied|42501/)
    }
    await expect(
      raw(`insert into account (id, code, kind, balance_tiyin) values ('${newId()}', 'x', 'maker', 7)`),
    ).rejects.toThrow('balance of 0')
  })

  it('stops an overdraft, an amount of 0 and a posting in a circle that code let through', async () => {
    const insert = async (from: string, to: string, amount: bigint) =>
      inSystem(
        (tx) => tx.$executeRaw`with made as (
          insert into effect (id, key, input_hash, kind, output, at)
          values (${newId()}::uuid, ${newId()}, '', 'test', '{}', now()) returning id)
        insert into posting (effect_id, ordinal, from_account_id, to_account_id, amount_tiyin, purpose, at)
        select made.id, 0, (select id from account where code = ${from}),
          (select id from account where code = ${to}), ${amount}, 'test', now() from made`,
      )
    const overdraft = await insert(voucher, 'treasury', som(999_999)).catch((error: unknown) => error)
    expect(brokeConstraint(overdraft, 'account_balance_not_negative')).toBe(true)
    const zero = await insert('treasury', voucher, 0n).catch((error: unknown) => error)
    expect(brokeConstraint(zero, 'posting_amount_positive')).toBe(true)
    const circle = await insert(voucher, voucher, 1n).catch((error: unknown) => error)
    expect(brokeConstraint(circle, 'posting_two_accounts')).toBe(true)
  })

  it('holds for the owner and the superuser too', async () => {
    for (const url of [test.ownerUrl, test.superuserUrl]) {
      await withUrl(url, async (client) => {
        await expect(client.query('update account set balance_tiyin = 5')).rejects.toThrow('postings only')
        await expect(client.query('update posting set amount_tiyin = 5')).rejects.toThrow('append-only')
        await expect(client.query('delete from effect')).rejects.toThrow('append-only')
        await expect(client.query('truncate posting, effect, account')).rejects.toThrow('append-only')
      })
    }
  })

  it('is found out by verify when a superuser changes a balance past the trigger', async () => {
    await asSuperuser(test, async (client) => {
      expect(await verifyLedger(client)).toMatchObject({ sumTiyin: 0n, wrongBalances: [], overdrawn: [] })
      await client.query('set session_replication_role = replica')
      await client.query('update account set balance_tiyin = balance_tiyin + 5 where code = $1', [voucher])
      const verdict = await verifyLedger(client)
      expect(verdict.sumTiyin).toBe(5n)
      expect(verdict.wrongBalances.map((wrong) => wrong.code)).toEqual([voucher])
    })
  })
})
