import type { Client } from '~/platform/work.server'
import { isInForce, loadRights } from '../rights/loaded-rights.server'
import type { Right } from '../rights/right'

/** The right to a service that was in force on a day (midnight UTC); null when there is none. */
export async function getRight(serviceCode: string, on: Date, client?: Client): Promise<Right | null> {
  const found = (await loadRights(client)).find(
    (one) => one.serviceCode === serviceCode && isInForce(one, on),
  )
  return found?.right ?? null
}
