import {
  type DisputeBrings,
  getLastChance,
  holdsRefunds,
  isUnsent,
  type ParcelView,
  paidFor,
  replacedWithinMs,
  toReader,
} from '~/domains/market/index.server'
import { unitsFieldOf } from '~/domains/market/schema'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { dayOf } from '~/platform/clock.server'

/** The goods of a parcel, as buyer, seller and desk read them. */
export function wordLines({ lines }: Pick<ParcelView, 'lines'>, locale: Locale) {
  const { money } = createFormat(locale)
  return lines.map(({ id, unitsLeft, productId, slug, name: written, quantity, lineTiyin }) => {
    const { text: name, lang } = toReader(written, locale)
    const sum = money(lineTiyin)
    return { id, unitsLeft, productId, slug, name, lang: lang === locale ? undefined : lang, quantity, sum }
  })
}

/** What a promo code took off a parcel; null without one. */
export function wordDiscount(
  { discountTiyin }: Pick<ParcelView, 'discountTiyin'>,
  locale: Locale,
): string | null {
  return discountTiyin > 0n ? createFormat(locale).money(-discountTiyin) : null
}

/** The lines of which money can go back now, and what it has come to so far. */
export function wordRefunds(
  {
    status,
    lines,
    refundedTiyin,
    returns,
    problems,
  }: Pick<ParcelView, 'status' | 'lines' | 'refundedTiyin' | 'returns' | 'problems'>,
  locale: Locale,
) {
  const { money } = createFormat(locale)
  const isHeld = status === 'cancelled' || returns.some(holdsRefunds)
  const left = isHeld ? [] : lines.filter(({ unitsLeft }) => unitsLeft > 0)
  return {
    refunded: refundedTiyin > 0n ? money(refundedTiyin) : null,
    /** Only the decision of a dispute gives anything back. */
    isDisputed: problems.some(({ closedAt }) => closedAt === null),
    refundable: left.map((line) => {
      const { id, name: written, unitsLeft, quantity } = line
      const { text: name, lang } = toReader(written, locale)
      const shownLang = lang === locale ? {} : { lang }
      return {
        id,
        field: unitsFieldOf(id),
        name,
        ...shownLang,
        unitsLeft,
        price: money(paidFor(line, quantity - unitsLeft, 1)),
      }
    }),
  }
}

/** Until when its seller accepts and sends it; null once that is done, or nothing is to be done any more. */
export function wordDue(
  { status, acceptByOn, shipByOn }: Pick<ParcelView, 'status' | 'acceptByOn' | 'shipByOn'>,
  locale: Locale,
) {
  const { dateLong } = createFormat(locale)
  return {
    acceptByOn: status === 'paid' ? dateLong(acceptByOn) : null,
    shipByOn: isUnsent(status) ? dateLong(shipByOn) : null,
  }
}

/** The last day on which one that is late can still be sent before it is cancelled; null when it is not late. */
export async function wordLastChance(
  { status, shipByOn }: Pick<ParcelView, 'status' | 'shipByOn'>,
  locale: Locale,
  now: Date,
): Promise<string | null> {
  const today = dayOf(now)
  if (!isUnsent(status) || shipByOn >= today) return null
  return createFormat(locale).dateLong(await getLastChance(shipByOn, today))
}

/** What the sides of the parcel do not agree on, as both and the desk read it. */
export function wordProblems({ problems }: Pick<ParcelView, 'problems'>, locale: Locale) {
  const { dateLong, money } = createFormat(locale)
  const wordDecision = (decision: DisputeBrings | null) =>
    decision && { remedy: decision.remedy, amount: money(decision.amountTiyin) }
  return problems.map(({ reportedAt, replyByOn, refundTiyin, photos, secondLook, ...problem }) => ({
    ...{ id: problem.id, kind: problem.kind, status: problem.status, openedBy: problem.openedBy },
    ...{ message: problem.message, reply: problem.reply, answer: problem.answer },
    photos: photos.map(({ side, storageKey: key, ...size }) => ({ side, key, ...size })),
    replyBy: replyByOn && dateLong(replyByOn),
    reportedOn: dateLong(reportedAt),
    refunded: refundTiyin > 0n ? money(refundTiyin) : null,
    ...{ decision: wordDecision(problem.decision), losers: problem.losers },
    secondLook: secondLook && { ...secondLook, decision: wordDecision(secondLook.decision) },
    lookBy: problem.lookByOn && dateLong(problem.lookByOn),
    sendBy: problem.sendByOn && dateLong(problem.sendByOn),
    replaced: problem.replacedAt && {
      on: dateLong(problem.replacedAt),
      number: problem.replacedNumber ?? '',
      until: dateLong(new Date(problem.replacedAt.getTime() + replacedWithinMs)),
    },
  }))
}

/** What happened to a parcel, as seller and desk read it. */
export function wordEvents({ events }: Pick<ParcelView, 'events'>, locale: Locale) {
  const { dateTime } = createFormat(locale)
  return events.map(({ type, at, reason }) => ({
    type: type.replace('sellerOrder.', ''),
    at: dateTime(at),
    dateTime: at.toISOString(),
    reason,
  }))
}
