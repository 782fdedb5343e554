import { systemContext } from '~/domains/identity/context'
import { clearCatalogueCache } from '~/domains/market/index.server'
import { transaction } from '~/platform/db.server'
import { seedMarket } from '../../../prisma/seed/market'
import { seedProducts } from '../../../prisma/seed/market-products'
import { seedReference } from '../../../prisma/seed/reference'
import { seedId } from '../../../prisma/seed/seed-id'
import type { TestDatabase } from '../../setup/database-per-test'
import { openDatabase } from '../ledger/open-database'
import { testNow } from './open-shop'

/** A database with territories and the demonstration catalogue, without pictures. */
export async function openMarket(): Promise<TestDatabase> {
  const test = await openDatabase()
  seedProducts()
  await transaction(systemContext(), async (tx) => {
    await seedReference(tx)
  })
  await transaction(systemContext(), async (tx) => {
    await seedMarket(tx, {
      personIdOfSeller: (slug) => seedId(`person:${slug}`),
      now: testNow,
      mediaFolder: null,
    })
  })
  clearCatalogueCache()
  return test
}
