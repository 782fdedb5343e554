import type { ReactNode } from 'react'
import { useT } from '~/i18n/react'
import { FreeText } from '../../content/free-text'
import { Notice } from '../../content/notice'
import { ReviewPhotos, type ShownReviewPhoto } from '../../reviews/review-photos'
import { type Brings, DisputeDecision } from './dispute-decision'
import { DisputeNext } from './dispute-next'

export type Side = 'buyer' | 'seller'

export interface ShownDispute {
  id: string
  kind: 'not_arrived' | 'damaged' | 'not_as_described' | 'other' | 'return'
  status: 'open' | 'deciding' | 'announced' | 'looking' | 'replacing' | 'decided' | 'closed'
  openedBy: Side
  message: string
  reply: string | null
  /** What each side shows beside its words. */
  photos: readonly (ShownReviewPhoto & { side: Side })[]
  /** Last day of the reply; null in what is older than that. */
  replyBy: string | null
  reportedOn: string
  /** The first decision's reason; null until then. */
  answer: string | null
  /** What it brings; null until then, and in what is older than second looks. */
  decision: Brings | null
  /** Last day on which a second look can be asked for, and who may; null with `decision`. */
  lookBy: string | null
  losers: readonly Side[]
  /** Null unless it was asked for. */
  secondLook: { askedBy: Side; message: string; answer: string | null; decision: Brings | null } | null
  /** Last day on which the seller sends anew; null where nothing is to be sent. */
  sendBy: string | null
  /** Null until it was sent anew; `until` is when it counts as received. */
  replaced: { on: string; number: string; until: string } | null
  /** What went back in the end; null where nothing did. */
  refunded: string | null
}

interface DisputeFactsProps {
  dispute: ShownDispute
  reader: Side | 'desk'
  /** What the reader can do about it. */
  children?: ReactNode
}

/** What each side said, what was decided, and what happens next and until when. */
export function DisputeFacts({ dispute, reader, children }: DisputeFactsProps) {
  const t = useT()
  const { kind, status, openedBy, message, reply, photos, reportedOn } = dispute
  const other = otherSide(openedBy)
  const photosOf = (side: Side) => photos.filter((photo) => photo.side === side)
  return (
    <Notice
      tone={isGoingOn(dispute) ? 'warning' : 'info'}
      title={t('disputes.about', { kind: t(`shop.problem.kind.${kind}`) })}
    >
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
      <DisputeDecision dispute={dispute} reader={reader} />
      <DisputeNext dispute={dispute} reader={reader} isTurn={reader === other} />
      {isGoingOn(dispute) && <p>{t('disputes.waits')}</p>}
      {children}
    </Notice>
  )
}

function otherSide(side: Side): Side {
  return side === 'buyer' ? 'seller' : 'buyer'
}

export function isGoingOn({ status }: ShownDispute): boolean {
  return status !== 'decided' && status !== 'closed'
}

/** The reader is the side that can still answer. */
export function mayAnswer({ status, openedBy }: ShownDispute, reader: Side): boolean {
  return status === 'open' && openedBy !== reader
}

/** The reader lost, and can still ask that another one of the desk decides. */
export function mayAskLook({ status, losers }: ShownDispute, reader: Side): boolean {
  return status === 'announced' && losers.includes(reader)
}
