import { systemContext } from '~/domains/identity/context'
import { accountCode, listMovesOf } from '~/domains/ledger/index.server'
import type { ParcelView } from '~/domains/market/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { snapshot } from '~/platform/db.server'
import { sumParcelMoney, tellParcelMoney } from './parcel-money'

/** What was paid for a parcel, kept, released and given back, out of the ledger, in the reader's words. */
export async function wordParcelMoney({ id, refundIds }: ParcelView, locale: Locale) {
  const { money, dateLong } = createFormat(locale)
  const moves = await snapshot(systemContext(), (tx) =>
    listMovesOf(tx, { code: accountCode.escrow(id), subjectIds: refundIds }),
  )
  const story = tellParcelMoney(moves)
  const word = ({ buyer, kept, seller }: ReturnType<typeof sumParcelMoney>) => ({
    ...{ buyer: money(buyer), kept: money(kept), seller: money(seller) },
  })
  const sum = sumParcelMoney(story)
  return {
    moves: story.map(({ key, kind, at, changes }) => ({ key, kind, on: dateLong(at), ...word(changes) })),
    sum: word(sum),
    nothing: money(0n),
    whole: money(sum.buyer + sum.kept + sum.seller),
  }
}
