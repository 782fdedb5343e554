import { useFormErrors } from '~/http/form-errors'
import type { FormReply } from '~/http/forms.server'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { ChoiceField } from '~/ui/form/choice-field'

const reasons = [
  'buyerAsked',
  'notArrived',
  'arrivedDamaged',
  'notAsDescribed',
  'rulesBroken',
  'byOperator',
] as const

interface DeskCancelFormProps {
  /** The parcel; null = every parcel of the order that can be. */
  of: { id: string; number: string; amount: string } | null
  reply: FormReply | undefined
}

/** Folded away, so that nobody cancels by mistake; opens by itself when it was refused. */
export function DeskCancelForm({ of, reply }: DeskCancelFormProps) {
  const t = useT()
  const isThis = reply?.values.intent === 'cancel' && String(reply.values.parcel ?? '') === (of?.id ?? '')
  const { error } = useFormErrors(isThis ? reply : undefined)
  const key = of ? 'admin.order.cancelParcel' : 'admin.order.cancelAll'
  return (
    <Disclosure summary={t(`${key}.title`, { number: of?.number ?? '' })} open={isThis}>
      <PostForm id={`cancel-${of?.id ?? 'all'}`} hidden={{ intent: 'cancel', parcel: of?.id ?? '' }}>
        <p>{t(`${key}.text`, { amount: of?.amount ?? '' })}</p>
        <ChoiceField
          name="reason"
          id={isThis ? 'reason' : `reason-${of?.id ?? 'all'}`}
          label={t('seller.order.cancel.reason')}
          hint={t('admin.order.reasonHint')}
          options={reasons.map((reason) => ({
            value: reason,
            label: t(`seller.order.cancel.reasons.${reason}`),
          }))}
          value={isThis ? String(reply?.values.reason ?? '') : ''}
          error={error('reason')}
        />
        <Button look="danger">{t('seller.order.cancel.submit')}</Button>
      </PostForm>
    </Disclosure>
  )
}
