import { cached } from '~/platform/cache.server'
import type { Work } from '~/platform/work.server'
import type { ServiceVersion } from '../definition/definition'
import { getVersion } from './get-version.server'

const aMinute = 60_000

/** The version in force on a day (midnight UTC); null when the service cannot be applied for here. */
export async function getVersionInForce(
  work: Work,
  serviceCode: string,
  on: Date,
): Promise<ServiceVersion | null> {
  const all = await cached('services.versions', aMinute, serviceCode, () =>
    work.tx.serviceVersion.findMany({
      where: { serviceCode, status: 'published' },
      select: { number: true, validFrom: true, validUntil: true },
    }),
  )
  const found = all.find(
    ({ validFrom, validUntil }) =>
      validFrom !== null && validFrom <= on && (validUntil === null || validUntil >= on),
  )
  return found ? getVersion(work, serviceCode, found.number) : null
}
