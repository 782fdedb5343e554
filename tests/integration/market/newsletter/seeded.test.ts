import { afterAll, beforeAll, expect, it } from 'vitest'
import { getNewsletter, listNewsletters } from '~/domains/market/index.server'
import { closeDatabase } from '~/platform/db.server'
import { seedNewsletter } from '../../../../prisma/seed/people/newsletter'
import type { TestDatabase } from '../../../setup/database-per-test'
import { testDay } from '../../../setup/test-day'
import { openDatabase } from '../../ledger/open-database'
import { one } from './put-newsletter'

let test: TestDatabase

beforeAll(async () => {
  test = await openDatabase('catalogue')
}, 480_000)
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

it('is demonstrated by some receivers, a letter that was sent and one that waits', async () => {
  await seedNewsletter(testDay)
  const { letters, receivers } = await listNewsletters(one, { page: 1 })
  expect(receivers).toBe(5)
  expect(letters.map(({ status }) => status)).toEqual(['prepared', 'released'])
  const sent = await getNewsletter(one, letters[1]?.id ?? '')
  expect(sent?.counts).toEqual({ waiting: 0, sent: 6, failed: 0, ended: 1 })
  expect(sent?.addresses.length).toBeGreaterThan(1)
})
