import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { keyOf } from '~/lib/text-key'
import type { ShownProvision } from '~/ui/care/provision-facts'
import { Disclosure } from '~/ui/content/disclosure'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { PersonName } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import { Timeline } from '~/ui/data/timeline'
import { decisionStand } from '~/views/cases/decision-stand'
import { nameReason } from '~/views/cases/name-reason'
import { useSentRows } from './answer-rows'
import type { CaseFacts } from './describe-case.server'

interface SectionProps {
  file: CaseFacts
}

export function Applicant({ file }: SectionProps) {
  const t = useT()
  const { dateLong, phone } = useFormat()
  const { applicant, origin } = file
  const service = { key: 'service', label: t('staff.case.service'), value: file.words.name }
  const day = dateLong(file.submittedAt)
  if (!applicant) {
    const how = { key: 'origin', label: t('staff.case.origin'), value: t(`staff.origin.${origin}`) }
    const came = { key: 'came', label: t('staff.case.cameOn'), value: day }
    return <SummaryList title={t('staff.case.noApplicant')} rows={[how, service, came]} />
  }
  return (
    <SummaryList
      title={t('staff.case.applicant')}
      rows={[
        { key: 'name', label: t('questions.answer.name'), value: <PersonName of={applicant} /> },
        { key: 'bornOn', label: t('questions.answer.birthOn'), value: dateLong(applicant.bornOn) },
        { key: 'pinfl', label: t('questions.answer.pinfl'), value: applicant.pinfl },
        ...(file.isProtected
          ? []
          : [
              {
                key: 'phone',
                label: t('staff.case.phone'),
                value: applicant.phone ? (
                  <a href={`tel:+${applicant.phone}`}>{phone(applicant.phone)}</a>
                ) : (
                  t('staff.case.noPhone')
                ),
              },
            ]),
        service,
        { key: 'sent', label: t('staff.case.sentOn'), value: day },
      ]}
    />
  )
}

export function Sent({ file }: SectionProps) {
  const t = useT()
  const here = useHere()
  const { dateTime } = useFormat()
  const rows = useSentRows(file.lines, file.changedSteps, file.earlier[0]?.lines)
  if (rows.length === 0) return null
  return (
    <>
      <SummaryList title={t('staff.case.answers')} rows={rows} />
      {file.earlier.map(({ at, lines, papers }) => (
        <Disclosure key={at} summary={t('staff.case.sentBefore', { date: dateTime(at) })}>
          <EarlierAnswers lines={lines} />
          <EarlierPapers base={here(`/staff/cases/${file.id}/documents`)} papers={papers} />
        </Disclosure>
      ))}
    </>
  )
}

function EarlierAnswers({ lines }: { lines: CaseFacts['lines'] }) {
  return <SummaryList rows={useSentRows(lines, [])} />
}

/** Papers stay readable, also when they were taken out since. */
function EarlierPapers({ base, papers }: { base: string; papers: CaseFacts['earlier'][number]['papers'] }) {
  const t = useT()
  return (
    <ul>
      {papers.map(({ id, name, kindText, isSeen, isUnscanned }) => (
        <li key={id}>
          {isSeen && <a href={`${base}/${id}`}>{name}</a>} <span className="choice-hint">{kindText}</span>
          {isUnscanned && <span className="choice-hint">, {t('staff.paper.unscanned')}</span>}
        </li>
      ))}
    </ul>
  )
}

const correctionEvents = ['application.correctionRequested', 'application.resubmitted']

export function History({ file }: SectionProps) {
  const t = useT()
  const { dateTime, list, name } = useFormat()
  const reason = (type: string, code: string) =>
    correctionEvents.includes(type)
      ? list(code.split(',').map((step) => ownValue(file.words.steps, step) ?? step))
      : nameReason(t, file.words.reasons, code)
  if (file.events.length === 0) return null
  return (
    <section className="grid gap-3">
      <Heading level={2} size="m">
        {t(file.applicant ? 'applications.case.history' : 'staff.case.noApplicationHistory')}
      </Heading>
      <Timeline
        events={file.events.map(({ id, type, actorName, actorRole, reasonCode, text, at }, index) => ({
          key: id,
          title: t(keyOf('applications.event', type)),
          date: `${dateTime(at)}, ${actorName ? name(actorName) : t(keyOf('staff.actor', actorRole))}`,
          text: (
            <>
              {reasonCode && <p>{reason(type, reasonCode)}</p>}
              {text && (
                <p>
                  <FreeText of={text} />
                </p>
              )}
            </>
          ),
          state: index === file.events.length - 1 ? 'current' : 'done',
        }))}
      />
    </section>
  )
}

/** `given` is what it gave. */
export function Decision({ file, given }: SectionProps & { given: ShownProvision | undefined }) {
  const t = useT()
  const here = useHere()
  const { dateLong } = useFormat()
  const { decision, status } = file
  // One that an appeal set aside is told with the appeal.
  if (!decision || (status !== 'approved' && status !== 'refused')) return null
  const { tone, title } = decisionStand(status, given)
  return (
    <Notice tone={tone} title={t(title)}>
      <p>{nameReason(t, file.words.reasons, decision.reasonCode)}</p>
      {decision.text && (
        <p>
          <FreeText of={decision.text} />
        </p>
      )}
      {decision.outcome === 'refused' && file.may.submitAppeal && (
        <p>{t('staff.case.appealUntil', { date: dateLong(decision.appealUntil) })}</p>
      )}
      {decision.hasReceipt && (
        <p>
          <a href={here(`/staff/cases/${file.id}/decision`)}>{t('applications.decisionReceipt.open')}</a>
        </p>
      )}
    </Notice>
  )
}
