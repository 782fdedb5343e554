import { systemContext } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { seedMakers } from '../../../prisma/seed/makers'
import { seedSearch } from '../../../prisma/seed/search'
import { seedServices } from '../../../prisma/seed/services'
import type { TestDatabase } from '../../setup/database-per-test'
import { testDay } from '../../setup/test-day'
import { openMarket } from '../market/open-market'

/** A database with everything that can be found. */
export async function openSearch(): Promise<TestDatabase> {
  const test = await openMarket()
  await transaction(systemContext(), async (tx) => {
    await seedServices(tx, testDay)
    await seedMakers(tx, testDay)
  })
  await seedSearch(testDay)
  return test
}
