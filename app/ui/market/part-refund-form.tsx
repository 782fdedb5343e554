import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { ChoiceField } from '~/ui/form/choice-field'
import { useWasRefused } from '~/ui/form/page/page-forms'
import { type RefundLine, RefundLines } from './refund-lines'

interface PartRefundFormProps {
  parcelId: string
  /** Of this form alone. */
  refundKey: string
  lines: readonly RefundLine[]
  reasons: readonly string[]
  /** Says that it comes from the account of the seller. */
  isReleased: boolean
}

/** Gives back the money of some pieces of a parcel. Folded away; opens by itself when it was refused. */
export function PartRefundForm({ parcelId, refundKey, lines, reasons, isReleased }: PartRefundFormProps) {
  const t = useT()
  const formId = `part-${parcelId}`
  const isRefused = useWasRefused({ id: formId, intent: 'returnPart' })
  return (
    <Disclosure summary={t('seller.partRefund.title')} open={isRefused}>
      <PostForm id={formId} hidden={{ intent: 'returnPart', parcel: parcelId }} tryId={{ refundKey }}>
        <p>{t(isReleased ? 'seller.partRefund.fromAccount' : 'seller.partRefund.text')}</p>
        <RefundLines lines={lines} />
        <CheckboxField
          id={`delivery-${parcelId}`}
          name="delivery"
          label={t('seller.partRefund.delivery')}
          hint={t('seller.partRefund.deliveryHint')}
        />
        <ChoiceField
          id={`part-reason-${parcelId}`}
          name="reason"
          label={t('seller.partRefund.reason')}
          hint={t('seller.order.cancel.reasonHint')}
          options={reasons.map((reason) => ({
            value: reason,
            label: t(keyOf('seller.order.cancel.reasons', reason)),
          }))}
        />
        <Button look="danger">{t('seller.partRefund.submit')}</Button>
      </PostForm>
    </Disclosure>
  )
}
