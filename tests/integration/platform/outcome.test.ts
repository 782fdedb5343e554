import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, refuse } from '~/lib/result'
import { keyFrom } from '~/lib/text-key'
import { closeDatabase, snapshot, transaction } from '~/platform/db.server'
import { inPages, inRounds, performEach, performParts } from '~/platform/perform.server'
import { systemScope } from '~/platform/system-scope.server'
import type { Work } from '~/platform/work.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { openDatabase } from '../ledger/open-database'

let test: TestDatabase
let cart: string

beforeAll(async () => {
  test = await openDatabase()
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})
beforeEach(async () => {
  cart = newId()
  await transaction(systemScope, (tx) =>
    tx.cart.create({ data: { id: cart, tokenHash: cart, updatedAt: new Date(0) } }),
  )
})

const touch = (tx: Work, day: number) =>
  tx.cart.update({ where: { id: cart }, data: { updatedAt: new Date(day * 86_400_000) } })
const readDay = () =>
  transaction(systemScope, async (tx) => {
    const { updatedAt } = await tx.cart.findUniqueOrThrow({ where: { id: cart } })
    return updatedAt.getTime() / 86_400_000
  })
const countEntries = () =>
  transaction(systemScope, (tx) => tx.auditEntry.count({ where: { chain: `application:${cart}` } }))

describe('a refusal', () => {
  it('undoes everything that was written before it, also the audit and raw SQL', async () => {
    const answer = await transaction(systemScope, async (tx) => {
      await touch(tx, 1)
      await tx.$executeRaw`update cart set updated_at = now() where id = ${cart}::uuid`
      await recordAudit(tx, { action: 'application.submitted', subject: cart })
      return refuse(keyFrom('a.refusal'), { count: 2 })
    })
    expect(answer).toEqual({ ok: false, error: 'a.refusal', details: { count: 2 } })
    expect([await readDay(), await countEntries()]).toEqual([0, 0])
  })

  it('is told from other answers: what looks like none is committed', async () => {
    await transaction(systemScope, async (tx) => ({ ok: false, written: await touch(tx, 1) }))
    expect(await readDay()).toBe(1)
    expect(await transaction(systemScope, (tx) => touch(tx, 2).then(() => ok(null)))).toEqual(ok(null))
    expect(await readDay()).toBe(2)
  })
})

describe('keep', () => {
  it('lets stay what a refused command counts', async () => {
    await transaction(systemScope, async (tx) => {
      await tx.$executeRaw`select 1 from cart where id = ${cart}::uuid for update`
      await tx.keep('handover-code-tried', async () => {
        await touch(tx, 1)
        await recordAudit(tx, { action: 'application.submitted', subject: cart })
      })
      return refuse(keyFrom('a.refusal'))
    })
    expect([await readDay(), await countEntries()]).toEqual([1, 1])
  })

  it.each([
    [
      'before it',
      (tx: Work) => [() => touch(tx, 1), () => tx.keep('handover-code-tried', () => touch(tx, 2))],
    ],
    [
      'after it',
      (tx: Work) => [() => tx.keep('handover-code-tried', () => touch(tx, 2)), () => touch(tx, 1)],
    ],
    [
      'after it in raw SQL',
      (tx: Work) => [
        () => tx.keep('handover-code-tried', () => touch(tx, 2)),
        () => tx.$executeRaw`update cart set updated_at = now() where id = ${cart}::uuid`,
      ],
    ],
  ])('lets nothing else stay with it: a write %s undoes all', async (_, listWrites) => {
    const refused = transaction(systemScope, async (tx) => {
      for (const write of listWrites(tx)) await write()
      return refuse(keyFrom('a.refusal'))
    })
    await expect(refused).rejects.toThrow('handover-code-tried')
    expect(await readDay()).toBe(0)
  })
})

describe('a refusal that does not end the transaction', () => {
  it('may come before a write and not after one', async () => {
    const goOn = (refused: (tx: Work) => Promise<unknown>) =>
      transaction(systemScope, async (tx) => {
        await touch(tx, 1)
        await tx.goOnIfRefused(() => refused(tx))
        return ok(null)
      })
    expect(await goOn(async () => refuse(keyFrom('a.refusal')))).toEqual(ok(null))
    expect(await readDay()).toBe(1)
    const written = goOn((tx) => touch(tx, 2).then(() => refuse(keyFrom('a.refusal'))))
    await expect(written).rejects.toThrow('refused after a write')
    expect(await readDay()).toBe(1)
  })
})

describe('after the commit', () => {
  const told: string[] = []
  const tell = async (effect: string) => {
    told.push(`${effect} ${await readDay()}`)
  }
  beforeEach(() => told.splice(0))

  it('an effect finds what was written, in order, and a failing one stops no other', async () => {
    await transaction(systemScope, async (tx) => {
      tx.afterCommit(() => tell('first'))
      tx.afterCommit(() => Promise.reject(new Error('no')))
      tx.afterCommit(() => tell('last'))
      await touch(tx, 3)
    })
    expect(told).toEqual(['first 3', 'last 3'])
  })

  it('nothing runs when it was refused or failed', async () => {
    await transaction(systemScope, async (tx) => {
      tx.afterCommit(() => tell('refused'))
      return refuse(keyFrom('a.refusal'))
    })
    const failed = transaction(systemScope, async (tx) => {
      tx.afterCommit(() => tell('failed'))
      await touch(tx, 1)
      throw new Error('a bug')
    })
    await expect(failed).rejects.toThrow('a bug')
    expect(told).toEqual([])
  })

  it('an effect runs once and a try is kept once, however often the database asks to begin again', async () => {
    let attempts = 0
    const answer = await transaction(systemScope, async (tx) => {
      attempts++
      tx.afterCommit(() => tell('once'))
      await tx.keep(
        'receipt-code-tried',
        () => tx.$executeRaw`update cart set updated_at = updated_at + interval '1 day'
        where id = ${cart}::uuid`,
      )
      if (attempts < 3)
        await tx.$executeRaw`do $$ begin raise exception 'again' using errcode = '40001'; end $$`
      return refuse(keyFrom('a.refusal'))
    })
    expect([answer.error, attempts, await readDay(), told]).toEqual(['a.refusal', 3, 1, ['once 1']])
  })
})

describe('several rows, each in a transaction of its own', () => {
  it('goes on after one that fails, and fails when all were tried', async () => {
    const days: string[] = []
    const add = async (tx: Work, day: string) => {
      await touch(tx, Number(day))
      if (day === '1') throw new Error('not this one')
      days.push(day)
    }
    await expect(performEach(systemScope, add, ['1', '2', '3'])).rejects.toThrow('not this one')
    expect([days, await readDay()]).toEqual([['2', '3'], 3])
    const pages: Record<string, string[]> = { '': ['1', '4'], 4: ['5'] }
    const rows = inPages(async (after) => pages[after] ?? [])
    await expect(performEach(systemScope, add, rows), 'also past its page').rejects.toThrow('not this one')
    expect([days, await readDay()]).toEqual([['2', '3', '4', '5'], 5])
  })

  it('asks again for what is due until nothing new is, and gives what failed once', async () => {
    const due = new Set(['6', '7', '8'])
    const act = async (tx: Work, day: string) => {
      await touch(tx, Number(day))
      if (day === '7') throw new Error('stays due')
      due.delete(day)
    }
    const rounds = inRounds(async () => [...due].slice(0, 2))
    await expect(performEach(systemScope, act, rounds)).rejects.toThrow('stays due')
    expect([...due]).toEqual(['7'])
  })

  it('tries every part of a job', async () => {
    const done: string[] = []
    const parts = (first: () => Promise<number>) => ({
      first,
      second: async () => String(done.push('second')),
    })
    const failing = parts(() => Promise.reject(new Error('the first')))
    await expect(performParts(systemScope, failing)).rejects.toThrow('the first')
    expect(done).toEqual(['second'])
    expect(
      await performParts(
        systemScope,
        parts(async () => 1),
      ),
    ).toEqual({ first: 1, second: '2' })
  })
})

describe('a snapshot', () => {
  it('reads all of it as it stood at one moment, and each statement of a transaction what is committed by then', async () => {
    const readTwice = async (tx: Work) => {
      const before = await tx.cart.findUniqueOrThrow({ where: { id: cart } })
      await transaction(systemScope, (other) => touch(other, before.updatedAt.getTime() / 86_400_000 + 1))
      const [after] = await tx.$queryRaw<{ at: Date }[]>`
        select updated_at as at from cart where id = ${cart}::uuid`
      return [before.updatedAt, after?.at].map((at) => (at?.getTime() ?? Number.NaN) / 86_400_000)
    }
    expect(await snapshot(systemScope, readTwice)).toEqual([0, 0])
    expect(await transaction(systemScope, readTwice)).toEqual([1, 2])
  })

  it('writes nothing', async () => {
    const before = await readDay()
    await expect(snapshot(systemScope, (tx) => touch(tx, before + 1))).rejects.toThrow('reading alone')
    expect(await readDay()).toBe(before)
  })
})
