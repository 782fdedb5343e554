import type { Context } from '~/domains/identity/context'
import { getSellerFamily, standsOn } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { type TextRequestView, textRequestInclude, viewTextRequest } from '../view.server'

export interface TextTask extends TextRequestView {
  /** This editor has it, or had until it was over. */
  isTaken: boolean
  /** It is of her own shop, or of her family's. */
  isOwnSide: boolean
}

/** A text for an editor: what stands in the queue, and what is hers; null for everybody else. */
export async function getTextTask(context: Context, id: string): Promise<TextTask | null> {
  const { personId, role } = context
  if (role !== 'text_editor' || !personId || !isId(id)) return null
  return transaction(context, (work) =>
    work.asSystem(async () => {
      const row = await work.tx.textRequest.findFirst({
        where: {
          id,
          OR: [{ status: 'asked', seller: { status: 'approved' } }, { takenById: personId }],
        },
        include: textRequestInclude,
      })
      if (!row) return null
      const isOwnSide = standsOn(await getSellerFamily(work, row.sellerId), context)
      return { ...viewTextRequest(row), isTaken: row.takenById === personId, isOwnSide }
    }),
  )
}
