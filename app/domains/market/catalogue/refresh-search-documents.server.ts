import type { Context } from '~/domains/identity/context'
import { perform } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'
import { writeSearchDocuments } from './rows/write-search-documents.server'

const atOnce = 25

/** Makes anew what every product is found by, some in each transaction. Answers how many there are. */
export async function refreshSearchDocuments(context: Context): Promise<number> {
  let done = 0
  for (let last: string | undefined; ; ) {
    const ids = await perform(context, refreshAfter, last)
    done += ids.length
    last = ids.at(-1)
    if (!last || ids.length < atOnce) return done
  }
}

async function refreshAfter(work: Work, last: string | undefined): Promise<string[]> {
  const rows = await work.tx.product.findMany({
    where: { parentId: null, ...(last ? { id: { gt: last } } : {}) },
    orderBy: { id: 'asc' },
    take: atOnce,
    select: { id: true },
  })
  const ids = rows.map(({ id }) => id)
  await writeSearchDocuments(work, ids)
  return ids
}
