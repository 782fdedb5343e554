import { useT } from '~/i18n/react'
import { Button } from '../../action/button'
import { PostForm } from '../../action/post-form'
import { Disclosure } from '../../content/disclosure'
import { Heading } from '../../content/heading'
import { NumberField } from '../../form/number-field'
import { TextField } from '../../form/text-field'
import { TextareaField } from '../../form/textarea-field'
import { DateField } from '../../questions/fields/date-field'
import { CodeForms } from './contract-steps'

export interface TypedDay {
  day: string
  month: string
  year: string
}

/** The seller says what she delivered. */
export function DeliverForm({ today, isAgain }: { today: TypedDay; isAgain: boolean }) {
  const t = useT()
  return (
    <section className="card grid gap-4">
      <Heading level={2}>{t(isAgain ? 'stages.deliver.again' : 'stages.deliver.title')}</Heading>
      <PostForm id="deliver" hidden={{ intent: 'deliver' }}>
        <TextareaField
          name="words"
          label={t('stages.deliver.words')}
          hint={t('stages.deliver.hint')}
          limit={1000}
        />
        <DateField name="deliveredOn" label={t('stages.delivery.on')} value={today} />
        <div>
          <Button>{t('stages.deliver.submit')}</Button>
        </div>
      </PostForm>
    </section>
  )
}

/** The organisation signs the act, or refuses what was delivered. */
export function AnswerForms({ hasCode }: { hasCode: boolean }) {
  const t = useT()
  return (
    <>
      <section className="card grid gap-4">
        <Heading level={2}>{t('stages.accept.title')}</Heading>
        <p>{t('stages.accept.text')}</p>
        <CodeForms hasCode={hasCode} intent="accept" submit={t('stages.accept.submit')} />
      </section>
      <Disclosure summary={t('stages.refuse.title')}>
        <PostForm id="refuse" hidden={{ intent: 'refuse' }}>
          <TextareaField
            name="reason"
            label={t('stages.refuse.reason')}
            hint={t('stages.refuse.hint')}
            limit={1000}
          />
          <div>
            <Button look="secondary">{t('stages.refuse.submit')}</Button>
          </div>
        </PostForm>
      </Disclosure>
    </>
  )
}

interface MoneyFormProps {
  /** Where it is not of an invoice of the contract. */
  title?: string
  invoice: { position: number; number: string; isSent: boolean; receipts: readonly unknown[] }
  today: TypedDay
}

/** The organisation says that its bank sent the money. */
export function SentForm({ title, invoice: { position, number, isSent }, today }: MoneyFormProps) {
  const t = useT()
  const id = `sent-${position}`
  return (
    <Disclosure summary={title ?? t('stages.sent.title', { number })} open={!isSent}>
      <PostForm id={id} hidden={{ intent: 'sent', invoice: String(position) }}>
        <TextField
          id={`${id}-order`}
          name="orderNumber"
          label={t('stages.sent.order')}
          hint={t('stages.sent.hint')}
          width={10}
        />
        <DateField id={`${id}-on`} name="sentOn" label={t('stages.sent.on')} value={today} />
        <div>
          <Button look={isSent ? 'secondary' : 'primary'}>{t('stages.sent.submit')}</Button>
        </div>
      </PostForm>
    </Disclosure>
  )
}

/** The seller says how much came to her account. */
export function ReceivedForm({ title, invoice, open, today }: MoneyFormProps & { open: string }) {
  const t = useT()
  const { position, number, isSent, receipts } = invoice
  const id = `received-${position}`
  const hidden = { intent: 'received', invoice: String(position), seen: String(receipts.length) }
  return (
    <Disclosure summary={title ?? t('stages.received.title', { number })} open={isSent}>
      <PostForm id={id} hidden={hidden}>
        <NumberField
          id={`${id}-amount`}
          name="amount"
          label={t('stages.received.amount')}
          hint={t('stages.received.hint')}
          value={open}
          kind="money"
          width={10}
          unit={t('requests.som')}
        />
        <DateField id={`${id}-on`} name="receivedOn" label={t('stages.received.on')} value={today} />
        <div>
          <Button look={isSent ? 'primary' : 'secondary'}>{t('stages.received.submit')}</Button>
        </div>
      </PostForm>
    </Disclosure>
  )
}
