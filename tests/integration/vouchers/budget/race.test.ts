import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyLedger } from '~/domains/ledger/index.server'
import { listWaits } from '~/domains/vouchers/index.server'
import { closeDatabase } from '~/platform/db.server'
import { type Child, endAll, runTogether, startChild } from '../../../setup/child-process'
import type { TestDatabase } from '../../../setup/database-per-test'
import { asSuperuser, openDatabase } from '../../ledger/open-database'
import { addPerson } from '../world'
import { addOfficers, caneSom, freeOn, grant, type Officers, raise } from './budget-world'

const script = fileURLToPath(new URL('./race-child.ts', import.meta.url))
let test: TestDatabase
let officers: Officers
let racers: Child[] = []

beforeAll(async () => {
  test = await openDatabase('catalogue')
  officers = await addOfficers()
  // The services are published, and the ceiling is set, before anybody races for it.
  await grant({ personId: await addPerson(), deviceCode: 'cushion-pressure', ceiling: 800_000 })
  racers = [startChild(script), startChild(script)]
})
afterAll(async () => {
  endAll(racers)
  await closeDatabase()
  await test?.drop()
})

it('gives the last of a budget once to 64 decisions of two processes; the others wait, each in a place of its own', async () => {
  const lineId = await raise(officers, caneSom)
  const people: string[] = []
  while (people.length < 64) people.push(await addPerson())
  for (const [index, racer] of racers.entries())
    racer.send(JSON.stringify({ personIds: people.filter((_, at) => at % 2 === index) }))
  const answers = (await runTogether<string[]>(racers)).flat()
  expect(answers.filter((answer) => answer !== 'voucher' && answer !== 'waits')).toEqual([])
  expect(answers.filter((answer) => answer === 'voucher')).toHaveLength(1)
  expect(answers.filter((answer) => answer === 'waits')).toHaveLength(63)
  expect(await freeOn(test, lineId)).toBe(0n)
  const places = (await listWaits(officers.one)).map(({ place }) => place)
  expect(places).toEqual(Array.from({ length: 63 }, (_, at) => at + 1))
  const verdict = await asSuperuser(test, (client) => verifyLedger(client))
  expect(verdict).toMatchObject({ sumTiyin: 0n, wrongBalances: [], overdrawn: [] })
})
