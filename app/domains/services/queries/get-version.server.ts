import { cached } from '~/platform/cache.server'
import type { Tx } from '~/platform/db.server'
import { definition, type ServiceVersion } from '../definition/definition'

/** A published version never changes. */
const aDay = 86_400_000
const aMinute = 60_000

/** A published version of a service; null when there is none of this number. Read once a process. */
export function getVersion(tx: Tx, serviceCode: string, number: number): Promise<ServiceVersion | null> {
  return cached('services.version', aDay, `${serviceCode}.${number}`, async () => {
    const row = await tx.serviceVersion.findFirst({
      where: { serviceCode, number, status: 'published' },
      select: { definition: true },
    })
    return row && { serviceCode, number, definition: definition.parse(row.definition) }
  })
}

/** The version in force on a day (midnight UTC); null when the service cannot be applied for here. */
export async function getVersionInForce(
  tx: Tx,
  serviceCode: string,
  on: Date,
): Promise<ServiceVersion | null> {
  const all = await cached('services.versions', aMinute, serviceCode, () =>
    tx.serviceVersion.findMany({
      where: { serviceCode, status: 'published' },
      select: { number: true, validFrom: true, validUntil: true },
    }),
  )
  const found = all.find(
    ({ validFrom, validUntil }) =>
      validFrom !== null && validFrom <= on && (validUntil === null || validUntil >= on),
  )
  return found ? getVersion(tx, serviceCode, found.number) : null
}
