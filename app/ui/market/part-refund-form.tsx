import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { ChoiceField } from '~/ui/form/choice-field'
import { useWasRefused } from '~/ui/form/page/page-forms'
import { SelectField } from '~/ui/form/select-field'

interface PartRefundFormProps {
  parcelId: string
  /** Of this form alone. */
  refundKey: string
  lines: readonly {
    id: string
    /** In which the pieces are chosen. */
    field: string
    name: string
    /** Absent when it is the page's. */
    lang?: string
    unitsLeft: number
    price: string
  }[]
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
        {lines.map(({ id, field, name, lang, unitsLeft, price }) => (
          <SelectField
            key={id}
            id={`units-${id}`}
            name={field}
            label={
              <>
                {t('seller.partRefund.pieces')} <span lang={lang}>{name}</span>
              </>
            }
            hint={t('seller.partRefund.price', { price })}
            value="0"
            options={Array.from({ length: unitsLeft + 1 }, (_, units) => ({
              value: String(units),
              label: String(units),
            }))}
          />
        ))}
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
