import { carriers, comeBackReasonsOf, type DeliveryWay } from '~/domains/vouchers/schema'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import type { ShownDispatch } from '~/ui/devices/delivery/shown-dispatch'
import { ChoiceField } from '~/ui/form/choice-field'
import { useWasRefused } from '~/ui/form/page/page-forms'
import { SelectField } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { DateField } from '~/ui/questions/fields/date-field'
import { dayParts } from '~/ui/questions/fields/day-parts'

interface DispatchPanelProps {
  delivery: {
    way: DeliveryWay
    /** Of the form that is shown: sent twice, it is one row. */
    dispatchId: string
    /** `YYYY-MM-DD`, as usual for this way. */
    dueOn: string
    /** The last one; null for none. */
    last: ShownDispatch | null
  }
}

/** How a device that is ready reaches its person, and what its maker says of that. */
export function DispatchPanel({ delivery }: DispatchPanelProps) {
  const t = useT()
  const { dateLong } = useFormat()
  const { last } = delivery
  if (last?.status === 'came_back' && last.answerBy && last.reasonCode) {
    const values = { reason: t(keyOf('vouchers.reason', last.reasonCode)), date: dateLong(last.answerBy) }
    return <Notice title={t('delivery.maker.waits.title')}>{t('delivery.maker.waits.text', values)}</Notice>
  }
  if (last?.status !== 'under_way') return <DispatchForm delivery={delivery} isAgain={last !== null} />
  return (
    <>
      {last.way === 'post' && <p className="max-w-2xl">{t('delivery.maker.codeByPhone')}</p>}
      <CameBackForm way={last.way} />
    </>
  )
}

function DispatchForm({ delivery, isAgain }: DispatchPanelProps & { isAgain: boolean }) {
  const t = useT()
  const { way, dispatchId, dueOn } = delivery
  return (
    <section className="card">
      <Heading level={2} size="m">
        {t('delivery.maker.title')}
      </Heading>
      {isAgain && <Notice tone="warning">{t('delivery.maker.asked')}</Notice>}
      <PostForm id="dispatch" hidden={{ intent: 'dispatch', way }} tryId={{ dispatchId }}>
        <p>{t(`delivery.maker.lead.${way}`)}</p>
        {way === 'post' && (
          <>
            <SelectField
              name="carrier"
              label={t('delivery.maker.carrier')}
              options={carriers.map((carrier) => ({
                value: carrier,
                label: t(`delivery.carrier.${carrier}`),
              }))}
              value={carriers[0]}
            />
            <TextField
              kind="tracking"
              name="trackingNumber"
              label={t('delivery.maker.number')}
              hint={t('delivery.maker.numberHint')}
              width={20}
            />
          </>
        )}
        <DateField name="dueOn" label={t(`delivery.maker.due.${way}`)} value={dayParts(dueOn)} />
        <Button icon="check">{t(`delivery.maker.button.${way}`)}</Button>
      </PostForm>
    </section>
  )
}

function CameBackForm({ way }: { way: DeliveryWay }) {
  const t = useT()
  const isRefused = useWasRefused({ id: 'came-back', intent: 'cameBack' })
  return (
    <Disclosure summary={t('delivery.maker.back.summary')} open={isRefused}>
      <PostForm id="came-back" hidden={{ intent: 'cameBack' }}>
        <p>{t('delivery.maker.back.lead')}</p>
        <ChoiceField
          id="back-reason"
          name="reasonCode"
          label={t('delivery.maker.back.reason')}
          options={comeBackReasonsOf[way].map((reason) => ({
            value: reason,
            label: t(`vouchers.reason.${reason}`),
          }))}
        />
        <Button look="secondary">{t('delivery.maker.back.button')}</Button>
      </PostForm>
    </Disclosure>
  )
}
