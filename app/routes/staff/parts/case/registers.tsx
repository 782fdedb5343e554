import { useFormat, useT } from '~/i18n/react'
import { writeValues } from '~/i18n/write-shown'
import { keyOf } from '~/lib/text-key'
import { fillText } from '~/lib/texts/fill-text'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { RuleInputs } from '~/ui/care/rule-inputs'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Tag } from '~/ui/content/tag'
import type { CaseFacts } from './describe-case.server'
import { RegisterAnswer } from './register-answer'
import { verdictTone } from './tones'

/** What the registers said, when, and what follows for each condition. */
export function Registers({ file }: { file: CaseFacts }) {
  const t = useT()
  const mayAsk = file.may.work && file.status === 'in_review'
  const isAsked = file.checks.every(({ answer }) => answer !== null)
  // Of nobody nothing can be asked: rows of "not known" would say so one by one.
  if (!file.applicant && !file.beneficiary && !file.checks.some(({ answer }) => answer)) {
    return <Notice>{t('staff.case.nobodyNamed')}</Notice>
  }
  return (
    <section id="registers" className="grid gap-4">
      {file.checks.length > 0 && (
        <>
          <Heading level={2} size="m">
            {t('staff.registers.title')}
          </Heading>
          <ul className="grid gap-3">
            {file.checks.map((check) => (
              <RegisterRow key={check.id} check={check} mayAsk={mayAsk} />
            ))}
          </ul>
          {/* The first time it is the case's next step, above. */}
          {mayAsk && isAsked && (
            <PostForm className="contents" hidden={{ intent: 'ask' }}>
              <Button look="secondary" icon="refresh">
                {t('staff.registers.askAgain')}
              </Button>
            </PostForm>
          )}
        </>
      )}
      <Heading level={2} size="m">
        {t('staff.hints.title')}
      </Heading>
      <p>{t('staff.hints.lead')}</p>
      <Hints file={file} />
      {file.hints.map(
        ({ rule, title, counted }) =>
          counted.length > 0 && (
            <Disclosure key={rule} summary={t('staff.hints.counted', { title })}>
              <RuleInputs of={counted} />
            </Disclosure>
          ),
      )}
    </section>
  )
}

function RegisterRow({ check, mayAsk }: { check: CaseFacts['checks'][number]; mayAsk: boolean }) {
  const t = useT()
  const { dateTime } = useFormat()
  const { id, answer, earlier } = check
  return (
    <li className="card">
      <h3 className="heading-s">{t(keyOf('staff.source', id))}</h3>
      {answer ? (
        <RegisterAnswer answer={answer} />
      ) : (
        <p>
          <Tag>{t('staff.outcome.notAsked')}</Tag>
        </p>
      )}
      {answer?.outcome === 'notKnown' && (
        <p>
          {t(answer.silence ? `staff.registers.silence.${answer.silence}` : 'staff.registers.notKnownText')}{' '}
          {answer.retryAt && t('staff.registers.retryAt', { date: dateTime(answer.retryAt) })}
        </p>
      )}
      {answer?.outcome === 'notKnown' && mayAsk && (
        <PostForm className="contents" hidden={{ intent: 'ask', only: id }}>
          <Button look="link" icon="refresh" hiddenText={t(keyOf('staff.source', id))}>
            {t('staff.registers.retry')}
          </Button>
        </PostForm>
      )}
      {earlier && (
        <Disclosure summary={t('staff.registers.earlier', { date: dateTime(earlier.requestedAt) })}>
          <p>{t('staff.registers.earlierText')}</p>
          <RegisterAnswer answer={earlier} />
        </Disclosure>
      )}
    </li>
  )
}

function Hints({ file }: { file: CaseFacts }) {
  const t = useT()
  const format = useFormat()
  return (
    <dl className="summary-list">
      {file.hints.map(({ rule, title, verdict, text, values }) => (
        <div key={rule}>
          <dt>{title}</dt>
          <dd>
            <Tag tone={verdictTone[verdict] ?? 'neutral'}>{t(`staff.verdict.${verdict}`)}</Tag>{' '}
            {fillText(text, writeValues(values ?? {}, format))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
