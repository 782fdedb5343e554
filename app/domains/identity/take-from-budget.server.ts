import { sign } from '~/platform/crypto.server'
import { database } from '~/platform/db.server'

/** So often in so many minutes. */
export interface Budget {
  most: number
  minutes: number
}

/**
 * Takes one from the budget of an act and of somebody: seconds to wait when it is used up, else 0. The count stands in
 * the database, one for all processes, under a key that does not tell whose it is. Own SQL, where a library would need
 * rights on the table: the web process may take, and never look or give back. No command: what was taken stays,
 * whatever becomes of the act.
 */
export async function takeFromBudget(act: string, whose: string, budget: Budget): Promise<number> {
  const key = sign('budget', `${act}:${whose}`)
  const seconds = budget.minutes * 60
  const [row] = await database().$queryRaw<{ wait: number }[]>`
    select app_take_from_budget(${key}, ${budget.most}::integer, ${seconds}::integer) as wait`
  // Of two that ask at once, one may have looked at the clock before the other began the budget.
  return Math.min(row?.wait ?? 0, seconds)
}
