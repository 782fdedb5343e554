import type { ReactNode } from 'react'
import { useT } from '~/i18n/react'
import { Button } from '../../action/button'
import { ButtonLink } from '../../action/button-link'
import { PostForm } from '../../action/post-form'
import { Disclosure } from '../../content/disclosure'
import { FreeText } from '../../content/free-text'
import { Heading } from '../../content/heading'
import { Notice } from '../../content/notice'
import type { Tone } from '../../content/tone'
import { ChoiceField } from '../../form/choice-field'
import { TextField } from '../../form/text-field'
import { TextareaField } from '../../form/textarea-field'

const nexts = {
  propose: 'warning',
  proposeAgain: 'warning',
  waitTerms: 'info',
  waitAgain: 'info',
  accept: 'warning',
  acceptLast: 'warning',
  waitOther: 'info',
  deliver: 'info',
  deliverLate: 'danger',
  deliverAgain: 'warning',
  confirmReceipt: 'warning',
  waitAnswer: 'info',
  waitPayment: 'info',
  answer: 'warning',
  pay: 'warning',
  waitReceipt: 'info',
  waitDelivery: 'info',
  waitLate: 'danger',
  endWaits: 'info',
  endAsked: 'warning',
  letGo: 'info',
  ended: 'info',
  completed: 'success',
} as const satisfies Record<string, Tone>

export type ShownStep = keyof typeof nexts

interface StepNoticeProps {
  next: ShownStep
  /** The stage of which it is, and its day. */
  nextStage: { number: number; date: string } | null
  children?: ReactNode
}

/** What comes next for whoever reads. */
export function StepNotice({ next, nextStage, children }: StepNoticeProps) {
  const t = useT()
  const of = { stage: nextStage?.number ?? 0, date: nextStage?.date ?? '' }
  return (
    <Notice tone={nexts[next]} title={t(`contracts.next.${next}`, of)}>
      <p>{t(`contracts.next.${next}Text`, of)}</p>
      {children}
    </Notice>
  )
}

export interface ContractNextProps extends StepNoticeProps {
  /** The side that reads acts next. */
  isOwn: boolean
  /** Where the stages of the contract stand. */
  stagesHref: string
  /** What the organisation wants otherwise. */
  change: string | null
  /** Why a side ends it. */
  endReason: string | null
  /** What stands open of a contract that was ended. */
  owed: { byBuyer: string | null; bySeller: string | null }
}

/** What comes next for whoever reads, with the words of the other side, and the way to the stage that waits. */
export function ContractNext({ next, nextStage, ...more }: ContractNextProps) {
  const t = useT()
  const { isOwn, stagesHref, change, endReason, owed } = more
  const said = change ?? endReason
  return (
    <>
      <StepNotice next={next} nextStage={nextStage}>
        {said && (
          <p>
            <FreeText of={said} />
          </p>
        )}
        {owed.byBuyer && <p>{t('stages.owed.byBuyer', { sum: owed.byBuyer })}</p>}
        {owed.bySeller && <p>{t('stages.owed.bySeller', { sum: owed.bySeller })}</p>}
      </StepNotice>
      {nextStage && (
        <div>
          <ButtonLink
            look={isOwn || next === 'deliver' ? 'primary' : 'secondary'}
            href={`${stagesHref}/${nextStage.number}`}
          >
            {t('stages.open', { stage: nextStage.number })}
          </ButtonLink>
        </div>
      )}
    </>
  )
}

export interface ContractStepsProps {
  next: ShownStep
  isRunning: boolean
  mayAct: boolean
  hasCode: boolean
  mayConfirm: boolean
  mayReturn: boolean
  mayClose: boolean
}

/** The forms of it, for either side. */
export function ContractSteps({
  next,
  isRunning,
  mayAct,
  hasCode,
  mayConfirm,
  mayReturn,
  mayClose,
}: ContractStepsProps) {
  return (
    <>
      {mayConfirm && <ConfirmForm hasCode={hasCode} />}
      {mayAct && (next === 'endAsked' || next === 'endWaits') && <EndForm mayEnd={next === 'endAsked'} />}
      {mayReturn && <ReturnForm />}
      {mayClose && <CloseForm isRunning={isRunning} />}
    </>
  )
}

function ConfirmForm({ hasCode }: { hasCode: boolean }) {
  const t = useT()
  return (
    <section id="accept" className="card grid gap-4">
      <Heading level={2}>{t('contracts.confirm.title')}</Heading>
      <p>{t('contracts.confirm.text')}</p>
      <CodeForms hasCode={hasCode} intent="confirm" submit={t('contracts.confirm.submit')} />
    </section>
  )
}

interface CodeFormsProps {
  /** One that was sent holds. */
  hasCode: boolean
  intent: 'confirm' | 'accept'
  submit: string
}

/** A code that is sent to the phone of who signs, and is typed. */
export function CodeForms({ hasCode, intent, submit }: CodeFormsProps) {
  const t = useT()
  return (
    <>
      {hasCode && (
        <PostForm id={intent} hidden={{ intent }}>
          <TextField
            kind="secretCode"
            secret
            name="code"
            label={t('contracts.confirm.code')}
            hint={t('contracts.confirm.codeHint')}
            width={10}
          />
          <div>
            <Button>{submit}</Button>
          </div>
        </PostForm>
      )}
      <PostForm id="code" hidden={{ intent: 'code' }}>
        <div>
          <Button look={hasCode ? 'secondary' : 'primary'}>
            {t(hasCode ? 'contracts.confirm.again' : 'contracts.confirm.send')}
          </Button>
        </div>
      </PostForm>
    </>
  )
}

function ReturnForm() {
  const t = useT()
  return (
    <Disclosure summary={t('contracts.change.title')}>
      <PostForm id="return" hidden={{ intent: 'return' }}>
        <TextareaField
          name="words"
          label={t('contracts.change.words')}
          hint={t('contracts.change.hint')}
          limit={1000}
        />
        <div>
          <Button look="secondary">{t('contracts.change.submit')}</Button>
        </div>
      </PostForm>
    </Disclosure>
  )
}

function CloseForm({ isRunning }: { isRunning: boolean }) {
  const t = useT()
  return (
    <Disclosure summary={t(isRunning ? 'contracts.close.askTitle' : 'contracts.close.title')}>
      <PostForm id="close" hidden={{ intent: 'close' }}>
        <p>{t(isRunning ? 'contracts.close.askText' : 'contracts.close.text')}</p>
        <TextareaField name="reason" label={t('contracts.close.reason')} limit={1000} />
        <div>
          <Button look="secondary">{t(isRunning ? 'contracts.close.ask' : 'contracts.close.submit')}</Button>
        </div>
      </PostForm>
    </Disclosure>
  )
}

function EndForm({ mayEnd }: { mayEnd: boolean }) {
  const t = useT()
  if (!mayEnd)
    return (
      <PostForm id="answer" hidden={{ intent: 'answer', answer: 'goOn' }}>
        <div>
          <Button look="secondary">{t('contracts.end.takeBack')}</Button>
        </div>
      </PostForm>
    )
  return (
    <PostForm id="answer" hidden={{ intent: 'answer' }}>
      <ChoiceField
        name="answer"
        label={t('contracts.end.question')}
        options={(['goOn', 'end'] as const).map((value) => ({ value, label: t(`contracts.end.${value}`) }))}
      />
      <div>
        <Button>{t('contracts.end.submit')}</Button>
      </div>
    </PostForm>
  )
}
