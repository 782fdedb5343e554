import { useT } from '~/i18n/react'
import type { DeviceOrderStatus } from '~/platform/prisma/enums'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { ChoiceField } from '~/ui/form/choice-field'
import { NumberField } from '~/ui/form/number-field'
import { useWasRefused } from '~/ui/form/page/page-forms'
import { TextField } from '~/ui/form/text-field'

const reasons = ['noCapacity', 'cannotMake', 'wrongMeasurements', 'other'] as const

interface OrderStepsProps {
  order: { status: DeviceOrderStatus; makingDays: number; codeAttemptsLeft: number }
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
        <PlainForm intent="startMaking" />
        <DeclineForm />
      </>
    )
  }
  if (status === 'in_making') return <PlainForm intent="finish" />
  if (status === 'ready') return <HandOverForm attemptsLeft={order.codeAttemptsLeft} />
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

function PlainForm({ intent }: { intent: 'startMaking' | 'finish' }) {
  const t = useT()
  return (
    <PostForm hidden={{ intent }}>
      <Button icon="check">{t(`maker.step.${intent}`)}</Button>
    </PostForm>
  )
}

function HandOverForm({ attemptsLeft }: { attemptsLeft: number }) {
  const t = useT()
  const isRefused = useWasRefused({ id: 'hand-over', intent: 'handOver' })
  if (attemptsLeft === 0) {
    return (
      <Notice tone="danger" title={t('maker.handOver.lockedTitle')}>
        {t('maker.handOver.lockedText')}
      </Notice>
    )
  }
  return (
    <section className="card">
      <Heading level={2} size="m">
        {t('maker.handOver.title')}
      </Heading>
      <PostForm id="hand-over" hidden={{ intent: 'handOver' }}>
        <TextField
          kind="secretCode"
          name="code"
          label={t('maker.handOver.code')}
          hint={t('maker.handOver.hint')}
          secret
          width={10}
        />
        {attemptsLeft < 5 && !isRefused && <p>{t('maker.handOver.left', { count: attemptsLeft })}</p>}
        <Button icon="check">{t('maker.handOver.button')}</Button>
      </PostForm>
    </section>
  )
}
