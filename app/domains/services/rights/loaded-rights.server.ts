import { cached } from '~/platform/cache.server'
import { database } from '~/platform/db.server'
import type { Client } from '~/platform/work.server'
import { type Right, right } from './right'

const aMinute = 60_000

interface LoadedRight {
  serviceCode: string
  number: number
  validFrom: Date
  validUntil: Date | null
  right: Right
}

/** All rights that were ever published; kept for a minute. */
export function loadRights(client: Client = database()): Promise<LoadedRight[]> {
  return cached('services.rights', aMinute, 'all', async () => {
    const rows = await client.serviceRight.findMany({
      where: { service: { validUntil: null } },
      orderBy: { service: { position: 'asc' } },
    })
    return rows.map(({ content, publishedAt: _, ...row }) => ({ ...row, right: right.parse(content) }))
  })
}

/** On a day (midnight UTC). */
export function isInForce({ validFrom, validUntil }: LoadedRight, on: Date): boolean {
  return validFrom <= on && (validUntil === null || validUntil >= on)
}
