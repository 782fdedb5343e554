import { useT } from '~/i18n/react'
import { Button } from '../../action/button'
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
  running: 'success',
  endWaits: 'info',
  endAsked: 'warning',
  letGo: 'info',
  ended: 'info',
} as const satisfies Record<string, Tone>

export interface ContractNextProps {
  next: keyof typeof nexts
  /** What the organisation wants otherwise. */
  change: string | null
  /** Why a side ends it. */
  endReason: string | null
}

/** What comes next for whoever reads, with the words of the other side. */
export function ContractNext({ next, change, endReason }: ContractNextProps) {
  const t = useT()
  const said = change ?? endReason
  return (
    <Notice tone={nexts[next]} title={t(`contracts.next.${next}`)}>
      <p>{t(`contracts.next.${next}Text`)}</p>
      {said && (
        <p>
          <FreeText of={said} />
        </p>
      )}
    </Notice>
  )
}

export interface ContractStepsProps {
  next: keyof typeof nexts
  mayAct: boolean
  hasCode: boolean
  mayConfirm: boolean
  mayReturn: boolean
  mayClose: boolean
}

/** The forms of it, for either side. */
export function ContractSteps({
  next,
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
      {mayClose && <CloseForm isRunning={next === 'running'} />}
    </>
  )
}

function ConfirmForm({ hasCode }: { hasCode: boolean }) {
  const t = useT()
  return (
    <section id="accept" className="card grid gap-4">
      <Heading level={2}>{t('contracts.confirm.title')}</Heading>
      <p>{t('contracts.confirm.text')}</p>
      {hasCode && (
        <PostForm id="confirm" hidden={{ intent: 'confirm' }}>
          <TextField
            kind="secretCode"
            secret
            name="code"
            label={t('contracts.confirm.code')}
            hint={t('contracts.confirm.codeHint')}
            width={10}
          />
          <div>
            <Button>{t('contracts.confirm.submit')}</Button>
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
    </section>
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
