import { mostProblemPhotos } from '~/domains/market/schema'
import { useT } from '~/i18n/react'
import { DisputeAnswerForm } from '~/ui/market/disputes/dispute-answer-form'
import { DisputeFacts, mayAnswer, mayAskLook, type ShownDispute } from '~/ui/market/disputes/dispute-facts'
import { ConfirmReplacement } from '~/ui/market/disputes/replacement-forms'
import { SecondLookForm } from '~/ui/market/disputes/second-look-form'

interface BuyerDisputesProps {
  disputes: readonly ShownDispute[]
  /** Of the parcel in its order. */
  ordinal: number
  seller: string
}

/** What is in dispute about a parcel, with what its buyer can do about it. */
export function BuyerDisputes({ disputes, ordinal, seller }: BuyerDisputesProps) {
  const t = useT()
  const hidden = { ordinal: String(ordinal) }
  return disputes.map((dispute) => (
    <DisputeFacts key={dispute.id} dispute={dispute} reader="buyer">
      {mayAnswer(dispute, 'buyer') && (
        <DisputeAnswerForm problemId={dispute.id} mostPhotos={mostProblemPhotos} hidden={hidden} />
      )}
      {mayAskLook(dispute, 'buyer') && (
        <SecondLookForm problemId={dispute.id} until={dispute.lookBy ?? ''} hidden={hidden} />
      )}
      {dispute.status === 'replacing' && dispute.replaced && (
        <ConfirmReplacement
          problemId={dispute.id}
          hidden={hidden}
          of={t('shop.order.receivedOf', { seller })}
        />
      )}
    </DisputeFacts>
  ))
}
