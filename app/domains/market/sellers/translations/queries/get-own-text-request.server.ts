import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { sellerOf } from '../../../policy'
import { readOwnTexts } from '../rows/read-own-texts.server'
import type { TranslationInput } from '../schema'
import { type TextRequestView, textRequestInclude, viewTextRequest } from '../view.server'

export interface OwnTextRequest extends TextRequestView {
  /** Of the product or the shop. */
  seen: number
  /** What she wrote in that language herself meanwhile; null while she has not. */
  present: TranslationInput | null
}

/** A request of the shop in whose name somebody acts; null for everybody else. */
export async function getOwnTextRequest(context: Context, id: string): Promise<OwnTextRequest | null> {
  const sellerId = sellerOf(context)
  if (!sellerId || !isId(id)) return null
  return transaction(context, async (work) => {
    const row = await work.tx.textRequest.findFirst({ where: { id, sellerId }, include: textRequestInclude })
    if (!row) return null
    const own = await readOwnTexts(work, row.productId)
    const present = own?.texts.find(({ locale }) => locale === row.toLocale)
    return { ...viewTextRequest(row), seen: own?.version ?? 0, present: present ?? null }
  })
}
