import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDatabase, transaction } from '~/platform/db.server'
import { race } from '../../setup/child-process'
import { control, openPortal, type Portal, payOnPage, startNew } from './portal'
import { countCompletions } from './test-subjects'

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

it('completes a payment once when two processes settle it twelve times at once', async () => {
  const { intentId, subjectId, payUrl } = await startNew(portal)
  await payOnPage(payUrl)
  const task = { intentId, stripeUrl: portal.sandbox.url, calls }
  const paid = Array.from({ length: calls }, () => 'paid')
  expect(await race(script, [task, task])).toEqual([paid, paid])
  expect(await transaction(portal.context, (tx) => countCompletions(tx, subjectId))).toBe(1)
})
