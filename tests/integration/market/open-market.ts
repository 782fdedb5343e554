import { systemContext } from '~/domains/identity/context'
import { clearCatalogueCache } from '~/domains/market/index.server'
import { transaction } from '~/platform/db.server'
import { sellerRows } from '../../../prisma/seed/content/market/sellers'
import { seedMarket } from '../../../prisma/seed/market'
import { seedProducts } from '../../../prisma/seed/market-products'
import { seedReference } from '../../../prisma/seed/reference'
import { seedId } from '../../../prisma/seed/seed-id'
import type { TestDatabase } from '../../setup/database-per-test'
import { testDay } from '../../setup/test-day'
import { openDatabase } from '../ledger/open-database'

/** A database with territories and the demonstration catalogue, without pictures. */
export async function openMarket(): Promise<TestDatabase> {
  const test = await openDatabase()
  seedProducts()
  await transaction(systemContext(), async (tx) => {
    await seedReference(tx, testDay)
  })
  await transaction(systemContext(), async (tx) => {
    await seedMarket(tx, {
      sellerPersons: new Map(sellerRows.map(([slug]) => [slug, seedId(`person:${slug}`)])),
      day: testDay,
    })
  })
  clearCatalogueCache()
  return test
}
