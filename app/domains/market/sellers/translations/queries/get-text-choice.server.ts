import type { Context } from '~/domains/identity/context'
import type { Locale } from '~/i18n/locales'
import { transaction } from '~/platform/db.server'
import { chooseColumn } from '../../../catalogue/local-text'
import type { LocalText } from '../../../catalogue/schema'
import { readOwnTexts } from '../rows/read-own-texts.server'
import { openTexts, type TextTarget, targetsOf } from '../rules'

export interface TextChoice {
  /** The product, or the shop. */
  name: LocalText
  isApproved: boolean
  /** In which languages it is written. */
  from: Locale[]
  /** Into which it can be put. */
  to: TextTarget[]
  /** What was asked already, and is not over. */
  open: { id: string; to: TextTarget }[]
}

/** What a seller can ask for about a product, or her shop (`productId` null); null for another's, and of a draft. */
export function getTextChoice(
  context: Context,
  productId: string | null,
  locale: string,
): Promise<TextChoice | null> {
  return transaction(context, async (work) => {
    const own = await readOwnTexts(work, productId)
    if (!own) return null
    const written = own.texts.map((text) => text.locale)
    const rows = await work.tx.textRequest.findMany({
      where: { sellerId: context.organisationId ?? '', productId, status: { in: [...openTexts] } },
      select: { id: true, toLocale: true },
    })
    const open = rows.map(({ id, toLocale }) => ({ id, to: toLocale as TextTarget }))
    const asked = open.map(({ to }) => to)
    const name = chooseColumn(own.names, 'name', locale)
    return {
      name: name.text ? name : { text: own.names[0]?.name ?? '', lang: locale },
      ...{ isApproved: own.isApproved, from: written as Locale[], open },
      to: targetsOf(written).filter((target) => !asked.includes(target)),
    }
  })
}
