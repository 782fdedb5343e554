import { database } from '~/platform/db.server'

/** Shops that sell now, by their names: whom an organisation can ask. */
export function listAskableSellers(): Promise<{ id: string; displayName: string; soato: string }[]> {
  return database().seller.findMany({
    where: { status: 'approved' },
    select: { id: true, displayName: true, soato: true },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
    take: 500,
  })
}
