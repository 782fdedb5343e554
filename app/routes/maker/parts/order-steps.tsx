import { useFormErrors } from '~/http/form-errors'
import type { FormReply } from '~/http/forms.server'
import { useT } from '~/i18n/react'
import type { DeviceOrderStatus } from '~/platform/prisma/enums'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { ChoiceField } from '~/ui/form/choice-field'
import { NumberField } from '~/ui/form/number-field'
import { TextField } from '~/ui/form/text-field'

const reasons = ['noCapacity', 'cannotMake', 'wrongMeasurements', 'other'] as const

interface OrderStepsProps {
  order: { status: DeviceOrderStatus; makingDays: number; codeAttemptsLeft: number }
  reply: FormReply | undefined
}

/** What the maker can do now: one step at a time. */
export function OrderSteps({ order, reply }: OrderStepsProps) {
  const { status } = order
  if (status === 'placed') {
    return (
      <>
        <AcceptForm makingDays={order.makingDays} reply={reply} />
        <DeclineForm reply={reply} />
      </>
    )
  }
  if (status === 'accepted') {
    return (
      <>
        <PlainForm intent="startMaking" />
        <DeclineForm reply={reply} />
      </>
    )
  }
  if (status === 'in_making') return <PlainForm intent="finish" />
  if (status === 'ready') return <HandOverForm attemptsLeft={order.codeAttemptsLeft} reply={reply} />
  return null
}

function AcceptForm({ makingDays, reply }: { makingDays: number; reply: FormReply | undefined }) {
  const t = useT()
  const typed = reply?.values.makingDays
  const { error } = useFormErrors(reply)
  return (
    <section className="card">
      <PostForm hidden={{ intent: 'accept' }}>
        <NumberField
          name="makingDays"
          label={t('maker.accept.days')}
          hint={t('maker.accept.daysHint')}
          unit={t('maker.accept.unit')}
          value={typeof typed === 'string' ? typed : String(makingDays)}
          error={error('makingDays')}
        />
        <Button icon="check">{t('maker.accept.button')}</Button>
      </PostForm>
    </section>
  )
}

function DeclineForm({ reply }: { reply: FormReply | undefined }) {
  const t = useT()
  const error = useFormErrors(reply).error('reasonCode')
  return (
    <Disclosure summary={t('maker.decline.summary')} open={Boolean(error)}>
      <PostForm hidden={{ intent: 'decline' }}>
        <p>{t('maker.decline.text')}</p>
        <ChoiceField
          name="reasonCode"
          label={t('maker.decline.reason')}
          error={error}
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

function HandOverForm({ attemptsLeft, reply }: { attemptsLeft: number; reply: FormReply | undefined }) {
  const t = useT()
  const error = useFormErrors(reply).error('code')
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
      <PostForm hidden={{ intent: 'handOver' }}>
        <TextField
          kind="secretCode"
          name="code"
          label={t('maker.handOver.code')}
          hint={t('maker.handOver.hint')}
          error={error}
          secret
          width={10}
        />
        {attemptsLeft < 5 && !error && <p>{t('maker.handOver.left', { count: attemptsLeft })}</p>}
        <Button icon="check">{t('maker.handOver.button')}</Button>
      </PostForm>
    </section>
  )
}
