import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerDays, answerOnce, deleteAnswers, listProgramKeys } from '~/domains/administration/index.server'
import { systemContext } from '~/domains/identity/context'
import { ok } from '~/lib/result'
import { addDays } from '~/platform/clock.server'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { makeMakerKey } from '~/workflows/programs/make-maker-key.server'
import { race } from '../../setup/child-process'
import { minutesFromNow } from '../../setup/minutes-from-now'
import { seededClock } from '../../setup/test-day'
import { openWorkshop, type Workshop } from '../device-claims/received'
import { asSuperuser } from '../ledger/open-database'
import { clock } from '../vouchers/world'

// What a program was answered is kept for a month, and two calls under one name are one.
let shop: Workshop
let keyId: string

beforeAll(async () => {
  clock.at = minutesFromNow(0)
  shop = await openWorkshop()
  await perform(shop.desk, makeMakerKey, { name: 'Ombor', scopes: ['offers.read'] })
  const { keys } = await perform(shop.desk, listProgramKeys, { page: 1 })
  keyId = keys[0]?.id ?? ''
}, 900_000)
afterAll(async () => {
  await closeDatabase()
  await shop?.test.drop()
})

const kept = async () =>
  (
    await asSuperuser(shop.test, (client) =>
      client.query<{ name: string }>('select request_key as name from program_write order by request_key'),
    )
  ).rows.map(({ name }) => name)

/** Answered so long ago. */
async function answered(requestKey: string, daysAgo: number) {
  const then = systemContext(() => addDays(minutesFromNow(0), -daysAgo))
  const call = { keyId, requestKey, inputHash: 'hash' }
  return perform(then, answerOnce, call, async () => ok({ requestKey }))
}

it('is done once when two processes are told the same at once', async () => {
  for (const round of [1, 2, 3]) {
    const task = { keyId, requestKey: `at-once-${round}`, inputHash: 'hash' }
    const said = await race<{ acted: number; answers: { value: { by: number } }[] }>(
      fileURLToPath(new URL('./answer-child.ts', import.meta.url)),
      [task, task],
    )
    expect(said.reduce((sum, { acted }) => sum + acted, 0)).toBe(1)
    const all = said.flatMap(({ answers }) => answers.map(({ value }) => value.by))
    expect([all.length, new Set(all).size]).toEqual([4, 1])
  }
})

it('is deleted after its days, and no sooner, whoever asks', async () => {
  await answered('long-ago', answerDays + 1)
  await answered('lately', answerDays - 1)
  await perform(systemContext(seededClock), deleteAnswers)
  expect(await kept()).toContain('lately')
  expect(await kept()).not.toContain('long-ago')
  const later = systemContext(() => addDays(minutesFromNow(0), 10))
  await expect(perform(later, deleteAnswers), 'a clock that goes wrong').rejects.toThrow(/thirty days/)
  expect(await kept()).toContain('lately')
})
