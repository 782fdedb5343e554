import { cached } from '~/platform/cache.server'
import { database } from '~/platform/db.server'

/** Days off besides Saturday and Sunday, as `YYYY-MM-DD`. Read it before a transaction, not inside one. */
export function listHolidays(): Promise<ReadonlySet<string>> {
  return cached('reference.holidays', 60_000, 'all', async () => {
    const rows = await database().holiday.findMany({ select: { date: true } })
    return new Set(rows.map((row) => row.date.toISOString().slice(0, 10)))
  })
}
