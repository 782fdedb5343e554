import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accountCode, getBalance } from '~/domains/ledger/index.server'
import { som } from '~/lib/money'
import { closeDatabase, transaction } from '~/platform/db.server'
import { control, openPortal, type Portal, payOnPage, startNew } from './portal'

const script = fileURLToPath(new URL('./settle-child.ts', import.meta.url))
const calls = 6
let portal: Portal

beforeAll(async () => {
  portal = await openPortal()
  await control(portal, { drop: true })
})
afterAll(async () => {
  await portal?.close()
  await closeDatabase()
  await portal?.test.drop()
})

function startRacer(task: object) {
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

it('completes a payment once when two processes settle it twelve times at once', async () => {
  const { intentId, subjectId, payUrl } = await startNew(portal)
  await payOnPage(payUrl)
  const racers = [1, 2].map(() => startRacer({ intentId, stripeUrl: portal.sandbox.url, calls }))
  try {
    for (const racer of racers) expect(await racer.line()).toBe('ready')
    for (const racer of racers) racer.child.stdin.write('go\n')
    for (const racer of racers) {
      expect(JSON.parse(await racer.line())).toEqual(Array.from({ length: calls }, () => 'paid'))
    }
  } finally {
    for (const racer of racers) racer.child.kill('SIGKILL')
  }
  const held = await transaction(portal.context, (tx) => getBalance(tx, accountCode.hold(subjectId)))
  expect(held).toBe(som(250_000))
})
