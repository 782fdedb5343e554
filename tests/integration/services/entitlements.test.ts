import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemContext } from '~/domains/identity/context'
import { unwatchEntitlements, watchEntitlements } from '~/domains/services/index.server'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { findKnownEntitlements, readKnownAnswers } from '~/workflows/entitlements/find-known.server'
import { tellAllEntitlements, tellEntitlements } from '~/workflows/entitlements/tell-entitlements.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock } from '../../setup/test-day'
import { actor, openCase, openCases } from '../applications/open-cases'
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

it('tells of each service once, also by two jobs at once, and not of what applied before', async () => {
  const likely = await perform(her, findKnownEntitlements, her.personId)
  expect(likely.length).toBeGreaterThan(0)
  const [fresh = '', ...known] = likely
  await perform(her, watchEntitlements, { known })
  const told = await Promise.all([1, 2].map(() => perform(portal, tellEntitlements, her.personId)))
  expect(told.sort()).toEqual([0, 1])
  expect(fresh).not.toBe('')
  await tellAllEntitlements(portal)
  expect(await countNotices()).toBe(1)
  await perform(her, unwatchEntitlements)
  await perform(her, watchEntitlements, { known: likely })
  await tellAllEntitlements(portal)
  expect(await countNotices()).toBe(1)
})
