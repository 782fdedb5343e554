import { cached } from '~/platform/cache.server'
import { database } from '~/platform/db.server'
import type { ProductTermKind } from '~/platform/prisma/enums'
import { nameColumn } from '../../list-sql.server'

export interface ProductTermName {
  kind: ProductTermKind
  code: string
  name: string
  /** Not offered any more: only products that have it keep it. */
  isRetired: boolean
}

/** The words of all lists in their order. Up to a minute old. */
export function listTerms(locale: string): Promise<ProductTermName[]> {
  return cached('market.terms', 60_000, locale, () => loadTerms(locale), 8)
}

function loadTerms(locale: string): Promise<ProductTermName[]> {
  return database().$queryRaw<ProductTermName[]>`
    select kind::text as kind, code, ${nameColumn(locale)} as name, retired_at is not null as "isRetired"
    from product_term order by kind, position, code`
}
