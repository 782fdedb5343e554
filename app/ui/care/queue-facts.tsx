import type { ReactNode } from 'react'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { FreeText } from '../content/free-text'
import { Tag } from '../content/tag'
import type { Tone } from '../content/tone'
import { SummaryList } from '../data/summary-list'

type OfferStatus = 'offered' | 'taken' | 'given' | 'declined' | 'lapsed' | 'withdrawn'

const tones: Record<OfferStatus, Tone> = {
  offered: 'warning',
  taken: 'success',
  given: 'success',
  declined: 'neutral',
  lapsed: 'danger',
  withdrawn: 'neutral',
}

/** A free place that was offered, as whoever waits and her centre read it; days are `YYYY-MM-DD`. */
export interface ShownOffer {
  id: string
  text: string
  freeOn: string
  status: OfferStatus
  offeredOn: string
  answerBy: string
  movesBack: boolean
  channel: 'portal' | 'desk' | 'phone' | null
  reasonCode: string | null
  answer: string | null
  withdrawal: string | null
}

export interface ShownPass {
  reasonCode: string
  text: string
  decidedOn: string
}

export function OfferState({ of }: { of: OfferStatus }) {
  const t = useT()
  return <Tag tone={tones[of]}>{t(`care.queue.status.${of}`)}</Tag>
}

/** How it stands with a free place. */
export function FreePlaceState({
  of: { status, offer, isPassPrepared },
}: {
  of: { status: 'open' | 'given' | 'withdrawn'; offer: OfferStatus | null; isPassPrepared: boolean }
}) {
  const t = useT()
  if (status !== 'open')
    return <Tag tone={status === 'given' ? 'success' : 'neutral'}>{t(`care.free.status.${status}`)}</Tag>
  if (isPassPrepared) return <Tag tone="warning">{t('care.free.passPrepared')}</Tag>
  if (offer === 'offered' || offer === 'taken') return <OfferState of={offer} />
  return <Tag tone="info">{t('care.free.free')}</Tag>
}

/** What was offered to somebody who waits, and where she was passed over. */
export function QueueFacts({
  offers,
  passes,
}: {
  offers: readonly ShownOffer[]
  passes: readonly ShownPass[]
}) {
  const t = useT()
  const { dateLong } = useFormat()
  return (
    <>
      {offers.map((offer) => (
        <OfferFacts key={offer.id} of={offer} />
      ))}
      {passes.map(({ reasonCode, text, decidedOn }) => (
        <SummaryList
          key={decidedOn + text}
          title={t('care.queue.passed')}
          rows={[
            { key: 'what', label: t('care.queue.state'), value: t('care.queue.passedText') },
            { key: 'on', label: t('care.queue.passedOn'), value: dateLong(decidedOn) },
            {
              key: 'reason',
              label: t('care.queue.reason'),
              value: t(keyOf('care.free.passReason', reasonCode)),
            },
            { key: 'words', label: t('care.queue.words'), value: <FreeText of={text} /> },
          ]}
        />
      ))}
    </>
  )
}

function OfferFacts({ of }: { of: ShownOffer }) {
  const t = useT()
  const { dateLong } = useFormat()
  const row = (key: string, label: string, value: ReactNode) => ({ key, label, value })
  const isMissed = of.status === 'declined' || of.status === 'lapsed'
  return (
    <SummaryList
      title={t('care.queue.offer')}
      rows={[
        row('state', t('care.queue.state'), <OfferState of={of.status} />),
        row('text', t('care.queue.text'), <FreeText of={of.text} />),
        row('free', t('care.queue.freeOn'), dateLong(of.freeOn)),
        row('offered', t('care.queue.offeredOn'), dateLong(of.offeredOn)),
        ...(of.status === 'offered'
          ? [
              row('due', t('care.queue.answerBy'), dateLong(of.answerBy)),
              row(
                'effect',
                t('care.queue.effect'),
                t(of.movesBack ? 'care.queue.movesBack' : 'care.queue.keeps'),
              ),
            ]
          : []),
        ...(of.channel
          ? [row('how', t('care.queue.answeredHow'), t(`care.queue.channel.${of.channel}`))]
          : []),
        ...(of.reasonCode
          ? [row('reason', t('care.queue.reason'), t(keyOf('care.task.reason', of.reasonCode)))]
          : []),
        ...(of.answer ? [row('answer', t('care.queue.words'), <FreeText of={of.answer} />)] : []),
        ...(isMissed && of.movesBack ? [row('back', t('care.queue.now'), t('care.queue.movedBack'))] : []),
        ...(of.status === 'withdrawn' && of.withdrawal
          ? [row('why', t('care.queue.withdrawal'), <FreeText of={of.withdrawal} />)]
          : []),
      ]}
    />
  )
}
