import type { Seller } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { sellerOf } from '../../policy'

/** The shop after its lock, in whose name somebody acts; null for everybody else. */
export async function lockOwnSeller(work: Work): Promise<Seller | null> {
  const id = sellerOf(work)
  if (!id) return null
  await work.tx.$executeRaw`select 1 from seller where id = ${id}::uuid for update`
  return work.tx.seller.findUnique({ where: { id } })
}
