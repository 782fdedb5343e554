import type { TestDatabase } from '../../setup/database-per-test'
import { asSuperuser } from '../ledger/open-database'

/** Nothing is held or was ever begun: with the superuser's hand, for the program keeps both for ever. */
export function forgetHolds(test: TestDatabase): Promise<void> {
  return asSuperuser(test, async (client) => {
    await client.query(`begin;
      alter table stock_hold disable trigger kept;
      alter table checkout disable trigger kept;
      delete from stock_hold;
      delete from checkout c where not exists (select 1 from "order" o where o.checkout_id = c.id);
      alter table stock_hold enable always trigger kept;
      alter table checkout enable always trigger kept;
      commit`)
  })
}
