import { database } from '~/platform/db.server'
import type { ProductTermKind } from '~/platform/prisma/enums'

export interface ProductTermRow {
  kind: ProductTermKind
  code: string
  nameUzLatn: string
  nameUzCyrl: string
  nameRu: string
  nameEn: string
  position: number
  /** Null while it is offered. */
  retiredAt: Date | null
  version: number
  /** Products that have it, on sale or not. */
  products: number
}

/** A list as its keeper sees it: also what is not offered any more, and how many products have each word. */
export async function listEveryTerm(kind: ProductTermKind): Promise<ProductTermRow[]> {
  const rows = await database().productTerm.findMany({
    where: { kind },
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
    include: { _count: { select: { marks: true } } },
  })
  return rows.map(({ _count, ...row }) => ({ ...row, products: _count.marks }))
}
