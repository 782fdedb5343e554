import { cached } from '~/platform/cache.server'
import type { Work } from '~/platform/work.server'
import { definition, type ServiceVersion } from '../definition/definition'

/** A published version never changes. */
const aDay = 86_400_000

/** A published version of a service; null when there is none of this number. Read once a process. */
export function getVersion(work: Work, serviceCode: string, number: number): Promise<ServiceVersion | null> {
  return cached('services.version', aDay, `${serviceCode}.${number}`, async () => {
    const row = await work.tx.serviceVersion.findFirst({
      where: { serviceCode, number, status: 'published' },
      select: { definition: true },
    })
    return row && { serviceCode, number, definition: definition.parse(row.definition) }
  })
}
