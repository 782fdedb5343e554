import { isoDay } from '~/lib/figures/iso-day'
import { cached } from '~/platform/cache.server'
import { database } from '~/platform/db.server'
import type { Client } from '~/platform/work.server'

/** Days off besides Saturday and Sunday, as `YYYY-MM-DD`. */
export function listHolidays(client: Client = database()): Promise<ReadonlySet<string>> {
  return cached('reference.holidays', 60_000, 'all', async () => {
    const rows = await client.holiday.findMany({ select: { date: true } })
    return new Set(rows.map((row) => isoDay(row.date)))
  })
}
