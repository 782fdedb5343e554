import { forgetCached } from '~/platform/cache.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { openDatabase } from '../ledger/open-database'

/** A database with the demonstration catalogue, without pictures. */
export async function openMarket(): Promise<TestDatabase> {
  const test = await openDatabase('catalogue')
  forgetCached('market')
  return test
}
