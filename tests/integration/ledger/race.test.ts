import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemContext } from '~/domains/identity/context'
import {
  accountCode,
  ensureAccount,
  getBalance,
  postEffect,
  verifyLedger,
} from '~/domains/ledger/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { closeDatabase, transaction } from '~/platform/db.server'
import { race } from '../../setup/child-process'
import type { TestDatabase } from '../../setup/database-per-test'
import { asSuperuser, openDatabase } from './open-database'

const context = systemContext()
const script = fileURLToPath(new URL('./capture-child.ts', import.meta.url))
const processes = 2
const calls = 6
let test: TestDatabase

beforeAll(async () => {
  test = await openDatabase()
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

/** A hold of 100,000 so'm, and a maker to capture it. */
async function prepareHold(): Promise<{ hold: string; maker: string }> {
  const hold = accountCode.hold(newId())
  const maker = accountCode.maker(newId())
  await transaction(context, async (tx) => {
    await ensureAccount(tx, { code: accountCode.treasury, kind: 'treasury' })
    await ensureAccount(tx, { code: hold, kind: 'hold' })
    await ensureAccount(tx, { code: maker, kind: 'maker' })
    await postEffect(tx, context, {
      key: `prepare:${hold}`,
      kind: 'test',
      input: hold,
      postings: [{ from: accountCode.treasury, to: hold, amountTiyin: som(100_000), purpose: 'test' }],
    })
  })
  return { hold, maker }
}

async function raceFor(mode: string): Promise<{ answers: string[]; hold: string; maker: string }> {
  const accounts = await prepareHold()
  const tasks = Array.from({ length: processes }, () => ({ ...accounts, calls, mode }))
  const gates = mode === 'unlocked' ? ['ready', 'seen'] : ['ready']
  return { answers: (await race<string[]>(script, tasks, gates)).flat(), ...accounts }
}

async function expectCapturedOnce(hold: string, maker: string): Promise<void> {
  const balances = await transaction(context, async (tx) => [
    await getBalance(tx, hold),
    await getBalance(tx, maker),
  ])
  expect(balances).toEqual([0n, som(100_000)])
  const verdict = await asSuperuser(test, (client) => verifyLedger(client))
  expect(verdict).toMatchObject({ sumTiyin: 0n, wrongBalances: [], overdrawn: [] })
}

function count(answers: string[], answer: string): number {
  return answers.filter((each) => each === answer).length
}

it('captures a hold once when two processes capture it twelve times at once', async () => {
  const { answers, hold, maker } = await raceFor('locked')
  expect(count(answers, 'captured')).toBe(1)
  expect(count(answers, 'ledger.error.insufficient')).toBe(processes * calls - 1)
  await expectCapturedOnce(hold, maker)
})

it('does one effect once, and tells the others its answer', async () => {
  const { answers, hold, maker } = await raceFor('one key')
  expect(count(answers, 'captured')).toBe(1)
  expect(count(answers, 'repeated')).toBe(processes * calls - 1)
  await expectCapturedOnce(hold, maker)
})

// The first test would be worthless if it could not fail: without the lock every call finds the money there and
// tries to spend it, and only the check in the database stops eleven of the twelve.
it('shows that without the lock all twelve try to spend the same money', async () => {
  const { answers, hold, maker } = await raceFor('unlocked')
  expect(count(answers, 'captured')).toBe(1)
  expect(count(answers, 'ledger.error.insufficient')).toBe(0)
  expect(count(answers, 'stopped by the database')).toBe(processes * calls - 1)
  await expectCapturedOnce(hold, maker)
})
