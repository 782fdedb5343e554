import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { chooseColumn } from '../../catalogue/local-text'
import type { LocalText } from '../../catalogue/schema'

export interface ProductWait {
  id: string
  slug: string
  name: LocalText
}

/** What the caller waits for, the latest first. */
export async function listProductWaits(context: Context, locale: string): Promise<ProductWait[]> {
  const { personId } = context
  if (!personId) return []
  const rows = await transaction(context, ({ tx }) =>
    tx.productWait.findMany({
      where: { personId },
      orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
      select: {
        id: true,
        product: { select: { slug: true, texts: { select: { locale: true, name: true } } } },
      },
    }),
  )
  return rows.map(({ id, product: { slug, texts } }) => ({
    ...{ id, slug, name: chooseColumn(texts, 'name', locale) },
  }))
}
