import { useT } from '~/i18n/react'
import type { ShownDispute, Side } from './dispute-facts'

interface DisputeNextProps {
  dispute: ShownDispute
  reader: Side | 'desk'
  /** The reader is the side that is to answer. */
  isTurn: boolean
}

/** What happens next in a dispute, and until when. */
export function DisputeNext({ dispute, reader, isTurn }: DisputeNextProps) {
  const t = useT()
  const { status, replyBy, lookBy, refunded } = dispute
  if (status === 'open')
    return replyBy && <p>{t(isTurn ? 'disputes.next.answer' : 'disputes.next.wait', { date: replyBy })}</p>
  // The desk needs not be told what it does.
  if (status === 'deciding') return reader === 'desk' ? null : <p>{t('disputes.next.deciding')}</p>
  if (status === 'announced') return <p>{t('disputes.next.announced', { date: lookBy ?? '' })}</p>
  if (status === 'looking') return <p>{t('disputes.next.looking')}</p>
  if (status === 'replacing') return <ReplacingNext dispute={dispute} reader={reader} />
  if (status === 'closed') return <p>{t('disputes.next.closed')}</p>
  return <DisputeEnd {...{ dispute, refunded }} />
}

function ReplacingNext({
  dispute: { sendBy, replaced, decision, secondLook },
  reader,
}: Pick<DisputeNextProps, 'dispute' | 'reader'>) {
  const t = useT()
  const amount = (secondLook?.decision ?? decision)?.amount ?? ''
  if (!replaced) return <p>{t(`disputes.replace.due.${reader}`, { date: sendBy ?? '', amount })}</p>
  return (
    <>
      <p>{t('disputes.replace.sentOn', { date: replaced.on, number: replaced.number })}</p>
      <p>{t(`disputes.replace.comes.${reader}`, { date: replaced.until })}</p>
    </>
  )
}

/** Of what was sent anew, or was to be: that it came, or that the money went back. */
function DisputeEnd({
  dispute: { sendBy, replaced },
  refunded,
}: {
  dispute: ShownDispute
  refunded: string | null
}) {
  const t = useT()
  if (!sendBy) return null
  if (refunded) return <p>{t('disputes.replace.notSent', { amount: refunded })}</p>
  return replaced && <p>{t('disputes.replace.came', { date: replaced.on, number: replaced.number })}</p>
}
