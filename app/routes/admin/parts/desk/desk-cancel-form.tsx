import { deskCancelReasons } from '~/domains/market/schema'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { ChoiceField } from '~/ui/form/choice-field'
import { useWasRefused } from '~/ui/form/page/page-forms'

interface DeskCancelFormProps {
  /** The parcel; null = every parcel of the order that can be. */
  of: { id: string; number: string; amount: string } | null
  /** Of this form alone. */
  refundKey: string
}

/** Folded away, so that nobody cancels by mistake; opens by itself when it was refused. */
export function DeskCancelForm({ of, refundKey }: DeskCancelFormProps) {
  const t = useT()
  const id = of?.id ?? 'all'
  const isRefused = useWasRefused({ id: `cancel-${id}`, intent: 'cancel' })
  const key = of ? 'admin.order.cancelParcel' : 'admin.order.cancelAll'
  return (
    <Disclosure summary={t(`${key}.title`, { number: of?.number ?? '' })} open={isRefused}>
      <PostForm id={`cancel-${id}`} hidden={{ intent: 'cancel', parcel: of?.id ?? '' }} tryId={{ refundKey }}>
        <p>{t(`${key}.text`, { amount: of?.amount ?? '' })}</p>
        <ChoiceField
          name="reason"
          id={`reason-${id}`}
          label={t('seller.order.cancel.reason')}
          hint={t('admin.order.reasonHint')}
          options={deskCancelReasons.map((reason) => ({
            value: reason,
            label: t(`seller.order.cancel.reasons.${reason}`),
          }))}
        />
        <Button look="danger">{t('seller.order.cancel.submit')}</Button>
      </PostForm>
    </Disclosure>
  )
}
