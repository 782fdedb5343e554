import { clearCatalogueCache } from '~/domains/market/catalogue/cached.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { openDatabase } from '../ledger/open-database'

/** A database with the demonstration catalogue, without pictures. */
export async function openMarket(): Promise<TestDatabase> {
  const test = await openDatabase('catalogue')
  clearCatalogueCache()
  return test
}
