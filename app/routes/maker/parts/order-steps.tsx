import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import type { DeviceOrderStatus, OrderMeasurements } from '~/platform/prisma/enums'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { ChoiceField } from '~/ui/form/choice-field'
import { NumberField } from '~/ui/form/number-field'
import { useWasRefused } from '~/ui/form/page/page-forms'
import { TextareaField } from '~/ui/form/textarea-field'
import { HandOver, type HandOverProps } from './hand-over/hand-over'

const reasons = ['noCapacity', 'cannotMake', 'wrongMeasurements', 'other'] as const

interface OrderStepsProps {
  order: {
    id: string
    status: DeviceOrderStatus
    makingDays: number
    isMadeToMeasure: boolean
    isRepair: boolean
    measurements: OrderMeasurements
    measured: readonly unknown[]
  } & HandOverProps['order']
}

/** What the maker can do now: one step at a time. */
export function OrderSteps({ order }: OrderStepsProps) {
  const { status } = order
  if (status === 'placed') {
    return (
      <>
        <AcceptForm makingDays={order.makingDays} />
        <DeclineForm />
      </>
    )
  }
  if (status === 'accepted') {
    return (
      <>
        {isMeasured(order) ? (
          <PlainForm intent="startMaking" isRepair={order.isRepair} />
        ) : (
          <MeasureFirst orderId={order.id} />
        )}
        <DeclineForm />
      </>
    )
  }
  if (status === 'in_making') return order.isRepair ? <RepairedForm /> : <PlainForm intent="finish" />
  if (status === 'ready') return <HandOver order={order} />
  return null
}

function AcceptForm({ makingDays }: { makingDays: number }) {
  const t = useT()
  return (
    <section className="card">
      <PostForm hidden={{ intent: 'accept' }}>
        <NumberField
          name="makingDays"
          label={t('maker.accept.days')}
          hint={t('maker.accept.daysHint')}
          unit={t('maker.accept.unit')}
          value={String(makingDays)}
        />
        <Button icon="check">{t('maker.accept.button')}</Button>
      </PostForm>
    </section>
  )
}

function DeclineForm() {
  const t = useT()
  const isRefused = useWasRefused({ id: 'decline', intent: 'decline' })
  return (
    <Disclosure summary={t('maker.decline.summary')} open={isRefused}>
      <PostForm id="decline" hidden={{ intent: 'decline' }}>
        <p>{t('maker.decline.text')}</p>
        <ChoiceField
          name="reasonCode"
          label={t('maker.decline.reason')}
          options={reasons.map((reason) => ({ value: reason, label: t(`vouchers.reason.${reason}`) }))}
        />
        <Button look="danger">{t('maker.decline.button')}</Button>
      </PostForm>
    </Disclosure>
  )
}

/** Nothing that is made to measure is begun without measurements: shared, or taken. */
export const isMeasured = ({
  isMadeToMeasure,
  measurements,
  measured,
}: Pick<OrderStepsProps['order'], 'isMadeToMeasure' | 'measurements' | 'measured'>) =>
  !isMadeToMeasure || measurements === 'shared' || measured.length > 0

function MeasureFirst({ orderId }: { orderId: string }) {
  const t = useT()
  const here = useHere()
  return (
    <p>
      <ButtonLink href={here(`/maker/orders/${orderId}/measure`)}>{t('making.measure.record')}</ButtonLink>
    </p>
  )
}

function PlainForm({ intent, isRepair = false }: { intent: 'startMaking' | 'finish'; isRepair?: boolean }) {
  const t = useT()
  return (
    <PostForm hidden={{ intent }}>
      <Button icon="check">{t(isRepair ? 'maker.repair.start' : `maker.step.${intent}`)}</Button>
    </PostForm>
  )
}

/** A repair is ready when the workshop has said what it did. */
function RepairedForm() {
  const t = useT()
  return (
    <section className="card">
      <PostForm id="repaired" hidden={{ intent: 'finish' }}>
        <TextareaField
          name="repairText"
          label={t('maker.repair.what')}
          hint={t('maker.repair.hint')}
          rows={3}
          limit={2000}
        />
        <Button icon="check">{t('maker.repair.finish')}</Button>
      </PostForm>
    </section>
  )
}
