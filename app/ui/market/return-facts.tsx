import type { ReactNode } from 'react'
import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { FreeText } from '../content/free-text'
import { Tag } from '../content/tag'
import type { Tone } from '../content/tone'
import { SummaryList } from '../data/summary-list'
import { ReviewPhotos, type ShownReviewPhoto } from '../reviews/review-photos'
import { ReturnNext, type ReturnReader } from './return-next'
import { ReturnStatus } from './return-status'

export interface ReturnFactsProps {
  reader: ReturnReader
  goods: {
    id: string
    status: keyof typeof tones
    reasonCode: string
    remedy: 'money' | 'exchange' | 'repair'
    message: string
    answer: string | null
    lines: readonly { id: string; name: string; lang?: string; quantity: number }[]
    photos: readonly ShownReviewPhoto[]
    offerPercent: number | null
    offer: string | null
    askedOn: string
    dueOn: string | null
    sentOn: string | null
    sentNumber: string | null
    backState: string | null
    replacedNumber: string | null
    payer: 'seller' | 'buyer'
  }
}

const tones = {
  asked: 'warning',
  offered: 'warning',
  refused: 'danger',
  accepted: 'info',
  sent: 'info',
  back: 'info',
  disputed: 'warning',
  settled: 'success',
  withdrawn: 'neutral',
  lapsed: 'neutral',
  closed: 'neutral',
} as const satisfies Record<string, Tone>

/** What became of it once it has ended. */
function endOf({ status, replacedNumber }: ReturnFactsProps['goods']) {
  if (status === 'settled') return replacedNumber ? 'replaced' : 'paid'
  return status === 'withdrawn' || status === 'lapsed' || status === 'closed' ? status : null
}

/** What is sent back, why, what was answered and what happens next, with its last day. */
export function ReturnFacts({ goods, reader }: ReturnFactsProps) {
  const t = useT()
  const { status, reasonCode, remedy, message, answer, photos } = goods
  const end = endOf(goods)
  const row = (key: string, value: ReactNode) => ({ key, label: t(keyOf('returns.facts', key)), value })
  return (
    <>
      <p>
        <Tag tone={tones[status]}>
          <ReturnStatus reader={reader} status={status} />
        </Tag>
      </p>
      <ReturnNext reader={reader} status={status} dueOn={goods.dueOn} />
      {end && <p>{t(`returns.ended.${end}`)}</p>}
      <SummaryList
        rows={[
          row(
            'items',
            goods.lines.map(({ id, name, lang, quantity }) => (
              <span key={id} className="block">
                {quantity} × <span lang={lang}>{name}</span>
              </span>
            )),
          ),
          row('reason', t(keyOf('returns.reasons', reasonCode))),
          row('remedy', t(`returns.remedies.${remedy}`)),
          row('words', <FreeText of={message} />),
          row('askedOn', goods.askedOn),
          row('pays', t(`returns.pays.${goods.payer}`)),
          ...(answer ? [row('answer', <FreeText of={answer} />)] : []),
          ...(goods.offer
            ? [
                row(
                  'offer',
                  t('returns.offerText', { percent: goods.offerPercent ?? 0, amount: goods.offer }),
                ),
              ]
            : []),
          ...(goods.sentOn
            ? [
                row(
                  'way',
                  goods.sentNumber
                    ? t('returns.facts.sent', { number: goods.sentNumber, date: goods.sentOn })
                    : t('returns.facts.handed', { date: goods.sentOn }),
                ),
              ]
            : []),
          ...(goods.backState ? [row('state', t(keyOf('returns.states', goods.backState)))] : []),
          ...(goods.replacedNumber ? [row('replaced', goods.replacedNumber)] : []),
        ]}
      />
      <ReviewPhotos photos={photos} />
    </>
  )
}
