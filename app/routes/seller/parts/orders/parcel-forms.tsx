import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { useWasRefused } from '~/ui/form/page/page-forms'
import { TextField } from '~/ui/form/text-field'

export function ShipForm() {
  const t = useT()
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('seller.order.ship.title')}</Heading>
      <PostForm hidden={{ intent: 'ship' }}>
        <TrackingField />
        <Button icon="truck">{t('seller.order.ship.submit')}</Button>
      </PostForm>
    </section>
  )
}

/** For a number that was typed wrongly: the buyer follows the parcel by it. */
export function CorrectTrackingForm({ tracking }: { tracking: string }) {
  const t = useT()
  const isRefused = useWasRefused({ id: 'correct-tracking', intent: 'correctTracking' })
  return (
    <Disclosure summary={t('seller.order.ship.correctTitle')} open={isRefused}>
      <PostForm id="correct-tracking" hidden={{ intent: 'correctTracking' }}>
        <TrackingField value={tracking} />
        <Button>{t('seller.order.ship.correctSubmit')}</Button>
      </PostForm>
    </Disclosure>
  )
}

function TrackingField({ value }: { value?: string }) {
  const t = useT()
  return (
    <TextField
      kind="tracking"
      name="tracking"
      label={t('seller.order.ship.tracking')}
      hint={t('seller.order.ship.trackingHint')}
      value={value}
      width={20}
    />
  )
}

/** Folded away, so that nobody cancels by mistake; opens by itself when it was refused. */
export function CancelForm({ reasons }: { reasons: readonly string[] }) {
  const t = useT()
  const isRefused = useWasRefused({ id: 'cancel', intent: 'cancel' })
  return (
    <Disclosure summary={t('seller.order.cancel.title')} open={isRefused}>
      <PostForm id="cancel" hidden={{ intent: 'cancel' }}>
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
        />
        <Button look="danger">{t('seller.order.cancel.submit')}</Button>
      </PostForm>
    </Disclosure>
  )
}
