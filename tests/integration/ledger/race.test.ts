import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
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

interface Racer {
  child: ChildProcessWithoutNullStreams
  /** The next line the process prints; throws with its errors when it ends instead. */
  line(): Promise<string>
}

function startRacer(task: object): Racer {
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(task)])
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const line = async () => {
    const next = await lines.next()
    if (next.done) throw new Error(`the process ended: ${errors}`)
    return next.value
  }
  return { child, line }
}

async function race(mode: string): Promise<{ answers: string[]; hold: string; maker: string }> {
  const accounts = await prepareHold()
  const racers = Array.from({ length: processes }, () => startRacer({ ...accounts, calls, mode }))
  const pass = async (gate: string) => {
    for (const racer of racers) expect(await racer.line()).toBe(gate)
    for (const racer of racers) racer.child.stdin.write('go\n')
  }
  try {
    await pass('ready')
    if (mode === 'unlocked') await pass('seen')
    const answers = await Promise.all(racers.map((racer) => racer.line()))
    return { answers: answers.flatMap((text) => JSON.parse(text) as string[]), ...accounts }
  } finally {
    for (const racer of racers) racer.child.kill('SIGKILL')
  }
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
  const { answers, hold, maker } = await race('locked')
  expect(count(answers, 'captured')).toBe(1)
  expect(count(answers, 'ledger.error.insufficient')).toBe(processes * calls - 1)
  await expectCapturedOnce(hold, maker)
})

it('does one effect once, and tells the others its answer', async () => {
  const { answers, hold, maker } = await race('one key')
  expect(count(answers, 'captured')).toBe(1)
  expect(count(answers, 'repeated')).toBe(processes * calls - 1)
  await expectCapturedOnce(hold, maker)
})

// The first test would be worthless if it could not fail: without the lock every call finds the money there and
// tries to spend it, and only the check in the database stops eleven of the twelve.
it('shows that without the lock all twelve try to spend the same money', async () => {
  const { answers, hold, maker } = await race('unlocked')
  expect(count(answers, 'captured')).toBe(1)
  expect(count(answers, 'ledger.error.insufficient')).toBe(0)
  expect(count(answers, 'stopped by the database')).toBe(processes * calls - 1)
  await expectCapturedOnce(hold, maker)
})
