import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDatabase } from '~/platform/db.server'
import { getStatus } from '~/views/applications/get-status.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { asSuperuser } from '../ledger/open-database'
import { actor, legAnswers, openCase, openCases } from './put/open-cases'

let test: TestDatabase
beforeAll(async () => {
  test = await openCases()
}, 600_000)
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

it('says how a case stands to who knows number and phone, and of every other one the same nothing', async () => {
  const id = await openCase(actor('citizen-leg'))
  const [one] = await asSuperuser(test, async (client) => {
    return (await client.query<{ number: string }>('select number from case_file where id = $1', [id])).rows
  })
  const visitor = { ...actor('citizen-leg'), personId: null, role: 'anonymous' }
  const { phone } = legAnswers.contact
  const number = one?.number ?? ''
  expect(await getStatus(visitor, { number, phone })).toEqual({
    status: 'submitted',
    until: expect.any(Date),
  })
  expect(await getStatus(visitor, { number, phone: '998900000001' })).toBeNull()
  expect(await getStatus(visitor, { number: 'HA-0000-0000', phone })).toBeNull()
  await asSuperuser(test, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query('update case_file set is_protected = true where id = $1', [id])
  })
  expect(await getStatus(visitor, { number, phone })).toBeNull()
})
