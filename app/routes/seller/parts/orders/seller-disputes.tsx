import { mostProblemPhotos } from '~/domains/market/schema'
import { useT } from '~/i18n/react'
import { DisputeAnswerForm } from '~/ui/market/disputes/dispute-answer-form'
import { DisputeFacts, mayAnswer, mayAskLook, type ShownDispute } from '~/ui/market/disputes/dispute-facts'
import { ReplacementForm } from '~/ui/market/disputes/replacement-forms'
import { SecondLookForm } from '~/ui/market/disputes/second-look-form'

/** What is in dispute about a parcel, with what its seller can do about it. */
export function SellerDisputes({ disputes }: { disputes: readonly ShownDispute[] }) {
  const t = useT()
  return disputes.map((dispute) => (
    <DisputeFacts key={dispute.id} dispute={dispute} reader="seller">
      {(dispute.status === 'open' || dispute.status === 'deciding') && <p>{t('disputes.noRefund.seller')}</p>}
      {mayAnswer(dispute, 'seller') && (
        <DisputeAnswerForm problemId={dispute.id} mostPhotos={mostProblemPhotos} />
      )}
      {mayAskLook(dispute, 'seller') && (
        <SecondLookForm problemId={dispute.id} until={dispute.lookBy ?? ''} />
      )}
      {dispute.status === 'replacing' && !dispute.replaced && <ReplacementForm problemId={dispute.id} />}
    </DisputeFacts>
  ))
}
