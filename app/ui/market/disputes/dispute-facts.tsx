import type { ReactNode } from 'react'
import { useT } from '~/i18n/react'
import { FreeText } from '../content/free-text'
import { Notice } from '../content/notice'
import { ReviewPhotos, type ShownReviewPhoto } from '../reviews/review-photos'

type Side = 'buyer' | 'seller'

export interface ShownDispute {
  id: string
  kind: 'not_arrived' | 'damaged' | 'not_as_described' | 'other' | 'return'
  status: 'open' | 'deciding' | 'decided' | 'closed'
  openedBy: Side
  message: string
  reply: string | null
  /** What each side shows beside its words. */
  photos: readonly (ShownReviewPhoto & { side: Side })[]
  /** Last day of the reply; null in what is older than that. */
  replyBy: string | null
  reportedOn: string
  /** The decision's reason; null until then. */
  answer: string | null
  /** What the decision gave back; null where it gave nothing. */
  refunded: string | null
}

interface DisputeFactsProps {
  dispute: ShownDispute
  reader: Side | 'desk'
  /** What the reader can do about it. */
  children?: ReactNode
}

const tones = { open: 'warning', deciding: 'warning', decided: 'info', closed: 'info' } as const

/** What each side said, what was decided, and what happens next and until when. */
export function DisputeFacts({ dispute, reader, children }: DisputeFactsProps) {
  const t = useT()
  const { kind, status, openedBy, message, reply, photos, reportedOn, answer, refunded } = dispute
  const other = otherSide(openedBy)
  const photosOf = (side: Side) => photos.filter((photo) => photo.side === side)
  return (
    <Notice tone={tones[status]} title={t('disputes.about', { kind: t(`shop.problem.kind.${kind}`) })}>
      <p>
        <strong>{t(`disputes.status.${status}`)}</strong>
      </p>
      <p>{t('disputes.openedOn', { date: reportedOn })}</p>
      <p>
        {t(`disputes.said.${openedBy === reader ? 'you' : openedBy}`)} <FreeText of={message} />
      </p>
      <ReviewPhotos photos={photosOf(openedBy)} />
      {reply ? (
        <p>
          {t(`disputes.said.${other === reader ? 'you' : other}`)} <FreeText of={reply} />
        </p>
      ) : (
        status !== 'open' && <p>{t(`disputes.silent.${other === reader ? 'you' : other}`)}</p>
      )}
      <ReviewPhotos photos={photosOf(other)} />
      {answer && (
        <>
          <p>
            {t('disputes.decision')} <FreeText of={answer} />
          </p>
          <p>{refunded ? t('disputes.refunded', { amount: refunded }) : t('disputes.noMoney')}</p>
        </>
      )}
      <DisputeNext dispute={dispute} reader={reader} isTurn={reader === other} />
      {isGoingOn(dispute) && <p>{t('disputes.waits')}</p>}
      {children}
    </Notice>
  )
}

interface DisputeNextProps extends Pick<DisputeFactsProps, 'dispute' | 'reader'> {
  isTurn: boolean
}

function DisputeNext({ dispute: { status, replyBy }, reader, isTurn }: DisputeNextProps) {
  const t = useT()
  if (status === 'open' && replyBy)
    return <p>{t(isTurn ? 'disputes.next.answer' : 'disputes.next.wait', { date: replyBy })}</p>
  // The desk needs not be told what it does.
  if (status === 'deciding') return reader === 'desk' ? null : <p>{t('disputes.next.deciding')}</p>
  return status === 'closed' ? <p>{t('disputes.next.closed')}</p> : null
}

function otherSide(side: Side): Side {
  return side === 'buyer' ? 'seller' : 'buyer'
}

export function isGoingOn({ status }: ShownDispute): boolean {
  return status === 'open' || status === 'deciding'
}

/** The reader is the side that can still answer. */
export function mayAnswer({ status, openedBy }: ShownDispute, reader: Side): boolean {
  return status === 'open' && openedBy !== reader
}
