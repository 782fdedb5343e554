import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextField } from '~/ui/form/text-field'

interface ParcelFormProps {
  /** As typed. */
  value: string
  error: string | undefined
}

export function ShipForm({ value, error }: ParcelFormProps) {
  const t = useT()
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('seller.order.ship.title')}</Heading>
      <PostForm hidden={{ intent: 'ship' }}>
        <TrackingField value={value} error={error} />
        <Button icon="truck">{t('seller.order.ship.submit')}</Button>
      </PostForm>
    </section>
  )
}

/** For a number that was typed wrongly: the buyer follows the parcel by it. */
export function CorrectTrackingForm({ value, error }: ParcelFormProps) {
  const t = useT()
  return (
    <Disclosure summary={t('seller.order.ship.correctTitle')} open={Boolean(error)}>
      <PostForm hidden={{ intent: 'correctTracking' }}>
        <TrackingField value={value} error={error} />
        <Button>{t('seller.order.ship.correctSubmit')}</Button>
      </PostForm>
    </Disclosure>
  )
}

function TrackingField({ value, error }: ParcelFormProps) {
  const t = useT()
  return (
    <TextField
      kind="tracking"
      name="tracking"
      label={t('seller.order.ship.tracking')}
      hint={t('seller.order.ship.trackingHint')}
      value={value}
      error={error}
      width={20}
    />
  )
}

/** Folded away, so that nobody cancels by mistake; opens by itself when it was refused. */
export function CancelForm({ reasons, value, error }: ParcelFormProps & { reasons: readonly string[] }) {
  const t = useT()
  return (
    <Disclosure summary={t('seller.order.cancel.title')} open={Boolean(error)}>
      <PostForm hidden={{ intent: 'cancel' }}>
        <p>{t('seller.order.cancel.text')}</p>
        <p>{t('seller.order.cancel.stock')}</p>
        <ChoiceField
          name="reason"
          label={t('seller.order.cancel.reason')}
          hint={t('seller.order.cancel.reasonHint')}
          options={reasons.map((reason) => ({
            value: reason,
            label: t(keyOf('seller.order.cancel.reasons', reason)),
          }))}
          value={value}
          error={error}
        />
        <Button look="danger">{t('seller.order.cancel.submit')}</Button>
      </PostForm>
    </Disclosure>
  )
}
