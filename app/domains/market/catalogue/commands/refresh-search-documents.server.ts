import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { saveSearchDocuments } from '../steps/save-search-documents.server'

const atOnce = 25

/** Makes anew what every product is found by. Answers how many there are. */
export async function refreshSearchDocuments(context: Context): Promise<number> {
  let done = 0
  for (let last: string | undefined; ; ) {
    const ids = await transaction(context, async (tx) => {
      const rows = await tx.product.findMany({
        where: last ? { id: { gt: last } } : {},
        orderBy: { id: 'asc' },
        take: atOnce,
        select: { id: true },
      })
      const own = rows.map(({ id }) => id)
      await saveSearchDocuments(tx, own)
      return own
    })
    done += ids.length
    last = ids.at(-1)
    if (!last || ids.length < atOnce) return done
  }
}
