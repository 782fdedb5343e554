import { database } from '~/platform/db.server'
import type { Parameter } from '../schema'

/** Every dated value, the latest of each code first; read afresh, for the one who changes them. */
export async function listParameters(code?: string): Promise<Parameter[]> {
  const rows = await database().parameter.findMany({
    where: { withdrawnAt: null, ...(code !== undefined && { code }) },
    orderBy: [{ code: 'asc' }, { validFrom: 'desc' }],
  })
  return rows.map(({ id: _, withdrawnAt: __, ...row }) => row)
}
