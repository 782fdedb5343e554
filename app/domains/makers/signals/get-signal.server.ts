import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { readSignalSide } from './read-signal-side.server'

/** A signal with what was said of it, the latest first; null for who may not see it. `may` is what the reader can do. */
export function getSignal(context: Context, id: string | undefined) {
  return transaction(context, async (work) => {
    const signal = isId(id)
      ? await work.tx.fraudSignal.findUnique({
          where: { id },
          include: {
            rule: true,
            maker: { select: { name: true, slug: true } },
            reviews: { orderBy: { ordinal: 'desc' } },
          },
        })
      : null
    if (!signal) return null
    const isOwn = work.personId !== null && (await readSignalSide(work, signal.id)).includes(work.personId)
    const may: 'look' | 'own' | 'review' = work.role !== 'finance_officer' ? 'look' : isOwn ? 'own' : 'review'
    return { ...signal, may }
  })
}
