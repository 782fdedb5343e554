import { getParameter } from '~/domains/reference/index.server'
import { cached } from '~/platform/cache.server'
import { database } from '~/platform/db.server'
import type { Client } from '~/platform/work.server'
import type { FinderBasis } from '../finder/find-entitlements'
import { type Right, right } from '../rights/right'
import { rightParameters } from '../rights/vocabulary'

const aMinute = 60_000

interface LoadedRight {
  serviceCode: string
  number: number
  validFrom: Date
  validUntil: Date | null
  right: Right
}

/** All rights that were ever published; kept for a minute. */
function loadRights(client: Client = database()): Promise<LoadedRight[]> {
  return cached('services.rights', aMinute, 'all', async () => {
    const rows = await client.serviceRight.findMany({
      where: { service: { validUntil: null } },
      orderBy: { service: { position: 'asc' } },
    })
    return rows.map(({ content, publishedAt: _, ...row }) => ({ ...row, right: right.parse(content) }))
  })
}

/** The right to a service that was in force on a day (midnight UTC); null when there is none. */
export async function getRight(serviceCode: string, on: Date, client?: Client): Promise<Right | null> {
  const found = (await loadRights(client)).find(
    (one) => one.serviceCode === serviceCode && isInForce(one, on),
  )
  return found?.right ?? null
}

function isInForce({ validFrom, validUntil }: LoadedRight, on: Date): boolean {
  return validFrom <= on && (validUntil === null || validUntil >= on)
}

/** The rights in force on a day (midnight UTC) with the parameters they are measured by, in the order of the catalogue. */
export async function listRights(on: Date, client?: Client): Promise<FinderBasis> {
  const inForce = (await loadRights(client)).filter((one) => isInForce(one, on))
  const read = rightParameters.map(async (code) => {
    const found = await getParameter(code, on, client)
    return [code, String(found?.value ?? '')] as const
  })
  return {
    rights: new Map(inForce.map(({ serviceCode, right }) => [serviceCode, right])),
    parameters: new Map(await Promise.all(read)),
    today: on.toISOString().slice(0, 10),
  }
}
