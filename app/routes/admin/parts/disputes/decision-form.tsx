import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { type RefundLine, RefundLines } from '~/ui/market/refund-lines'

interface DecisionFormProps {
  /** Of which money can go back. */
  lines: readonly RefundLine[]
  /** Says that it comes from the account of the seller. */
  isReleased: boolean
  /** Names what waits for a second person. */
  refundKey: string
  /** Most that one gives back alone. */
  limit: string
  /** It is the second look, and carried out at once. */
  isLast: boolean
}

const remedies = ['none', 'money', 'replacement'] as const

/** The decision by lines, with its reason. */
export function DecisionForm({ lines, isReleased, refundKey, limit, isLast }: DecisionFormProps) {
  const t = useT()
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('disputes.decide.title')}</Heading>
      <PostForm hidden={{ refundKey }}>
        <p>{t(isLast ? 'disputes.decide.last' : 'disputes.decide.first')}</p>
        <ChoiceField
          name="remedy"
          label={t('disputes.decide.remedy')}
          options={remedies.map((value) => ({
            ...{ value, label: t(`disputes.remedy.${value}`), hint: t(`disputes.remedyHint.${value}`) },
          }))}
        />
        <p>{t(isReleased ? 'disputes.decide.fromSeller' : 'disputes.decide.text')}</p>
        <p className="text-muted">{t('admin.order.limit', { amount: limit })}</p>
        <RefundLines lines={lines} label={t('disputes.decide.pieces')} />
        {lines.length > 0 && (
          <CheckboxField
            name="delivery"
            label={t('seller.partRefund.delivery')}
            hint={t('seller.partRefund.deliveryHint')}
          />
        )}
        <TextareaField
          name="text"
          label={t('disputes.decide.reason')}
          hint={t('disputes.decide.reasonHint')}
          limit={500}
        />
        <Button>{t('disputes.decide.submit')}</Button>
      </PostForm>
    </section>
  )
}
