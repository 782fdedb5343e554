import { getParameter } from '~/domains/reference/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Client } from '~/platform/work.server'

/** Tiyin where the parameter is missing, an example value; the database has the same. */
const fallback = 50_000_000n

/** Tiyin of one order that one person of the desk gives back alone, all that went back before counted. */
export async function readDeskLimit(now: Date, client?: Client): Promise<bigint> {
  const found = await getParameter('desk-refund-limit', dayOf(now), client)
  return found?.value ?? fallback
}
