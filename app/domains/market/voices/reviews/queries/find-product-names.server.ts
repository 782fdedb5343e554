import { database } from '~/platform/db.server'
import { chooseColumn } from '../../../catalogue/local-text'

/** What the products that rows are about are called, for a reader of `locale`, by id. */
export async function findProductNames(
  about: readonly { productId: string }[],
  locale: string,
): Promise<Map<string, string>> {
  const rows = await database().product.findMany({
    where: { id: { in: [...new Set(about.map(({ productId }) => productId))] } },
    select: { id: true, texts: { select: { locale: true, name: true } } },
  })
  return new Map(rows.map(({ id, texts }) => [id, chooseColumn(texts, 'name', locale).text]))
}
