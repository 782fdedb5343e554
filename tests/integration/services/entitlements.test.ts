import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemContext } from '~/domains/identity/context'
import { noteEntitlements, unwatchEntitlements, watchEntitlements } from '~/domains/services/index.server'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { findKnownEntitlements, readKnownAnswers } from '~/workflows/entitlements/find-known.server'
import { tellAllEntitlements } from '~/workflows/entitlements/tell-entitlements.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock } from '../../setup/test-day'
import { actor, openCase, openCases } from '../applications/put/open-cases'
import { asSuperuser } from '../ledger/open-database'

let test: TestDatabase
const portal = systemContext(seededClock)
const her = actor('citizen-pension')

beforeAll(async () => {
  test = await openCases()
}, 240_000)

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const countNotices = async () => {
  const { rows } = await asSuperuser(test, (client) =>
    client.query(
      `select 1 from message where person_id = $1 and template = 'notifications.entitlementFound'
      and channel = 'portal'`,
      [her.personId],
    ),
  )
  return rows.length
}

it('knows more than age and sex once a case says it, and tells nobody who did not ask', async () => {
  expect(Object.keys(await perform(her, readKnownAnswers, her.personId))).toEqual(['you'])
  const citizen = actor('citizen-leg')
  await openCase(citizen)
  expect(Object.keys(await perform(citizen, readKnownAnswers, citizen.personId)).length).toBeGreaterThan(1)
  await tellAllEntitlements(portal)
  expect(await countNotices()).toBe(0)
})

it('notes each service as new once, also by two jobs at once, and not what applied before', async () => {
  const note = () =>
    perform(portal, noteEntitlements, { personId: her.personId, codes: ['material-aid', 'device-voucher'] })
  await perform(her, watchEntitlements, { known: ['material-aid'] })
  const told = await Promise.all([note(), note()])
  expect(told.flat()).toEqual(['device-voucher'])
  await tellAllEntitlements(portal)
  expect(await countNotices()).toBe(
    (await perform(her, findKnownEntitlements, her.personId)).length > 0 ? 1 : 0,
  )
  await perform(her, unwatchEntitlements)
  await perform(her, watchEntitlements, { known: [] })
  expect((await note()).sort()).toEqual(['device-voucher', 'material-aid'])
})
