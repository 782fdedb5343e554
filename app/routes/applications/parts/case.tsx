import type { SerializeFrom } from '@remix-run/node'
import { useHere } from '~/http/frame'
import { useFormat, useLocale, useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { keyOf } from '~/lib/text-key'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PrintButton } from '~/ui/action/print-button'
import { Disclosure } from '~/ui/content/disclosure'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Tag } from '~/ui/content/tag'
import { SummaryList } from '~/ui/data/summary-list'
import { Timeline } from '~/ui/data/timeline'
import { OwnWait } from '~/ui/vouchers/own-wait'
import { decisionStand } from '~/views/cases/decision-stand'
import { nameReason } from '~/views/cases/name-reason'
import { AfterRefusal } from './after/after-refusal'
import { AfterApproval, Appeals } from './after/appeals'
import { useAnswerRows } from './answer-rows'
import { AtCentre } from './at-centre'
import type { CaseFacts } from './describe-case.server'
import { type DraftPageProps, OpenSteps, StepTasks } from './draft'
import { AwaitedOfHer, type Given, GivenWithActs } from './given-with-acts'
import { DocumentList } from './papers/document-list'
import { statusTone } from './status'

type Facts = SerializeFrom<CaseFacts>

interface CasePageProps {
  id: string
  facts: Facts
  /** What the decision gave. */
  provisions: readonly Given[]
  tasks: DraftPageProps['tasks']
  goOn: string
  isIncomplete: boolean
  canWithdraw: boolean
  /** Days to come that she may keep in her calendar. */
  hasDates: boolean
  isProtected: boolean
  /** A clerk answers a correction for her: of the case she sees only that. */
  isHelped: boolean
}

/** A case as the citizen follows it: where it stands, what comes next, what happened. */
export function CasePage({ id, facts, provisions, tasks, goOn, ...page }: CasePageProps) {
  const t = useT()
  const here = useHere()
  const locale = useLocale()
  const { personName } = useFormat()
  const home = here(`/applications/${id}`)
  return (
    <>
      {page.isIncomplete && <OpenSteps home={home} tasks={tasks} />}
      <Heading level={1} size="l" caption={facts.device?.[locale] ?? facts.words.name}>
        {t('applications.case.title', { number: facts.number })}
      </Heading>
      {facts.forName && <p>{t('applications.list.for', { name: personName(facts.forName) })}</p>}
      <p>
        <Tag tone={statusTone[facts.status] ?? 'neutral'}>{t(`applications.status.${facts.status}`)}</Tag>
      </p>
      {facts.infected.map((kind) => (
        <Notice key={kind} tone="danger" title={t('applications.documents.infectedTitle')}>
          {t(
            facts.correction ? 'applications.documents.infectedText' : 'applications.documents.infectedSent',
            {
              kind,
            },
          )}
        </Notice>
      ))}
      {!page.isHelped && provisions.map((one) => <AwaitedOfHer key={one.id} home={home} given={one} />)}
      {facts.correction ? (
        <Correction home={home} facts={facts} tasks={tasks} goOn={goOn} />
      ) : (
        <Outcome home={home} facts={facts} given={provisions[0]} />
      )}
      {!page.isHelped && <Rest home={home} facts={facts} provisions={provisions} page={page} />}
    </>
  )
}

interface RestProps extends Pick<CasePageProps, 'facts' | 'provisions'> {
  home: string
  page: Pick<CasePageProps, 'isProtected' | 'hasDates' | 'canWithdraw'>
}

/** What she follows it by: what it gave, what happened, what was sent. */
function Rest({ home, facts, provisions, page }: RestProps) {
  const t = useT()
  return (
    <>
      <Appeals home={home} appeals={facts.appeals} />
      {provisions.map((one) => (
        <GivenWithActs key={one.id} home={home} given={one} isProtected={page.isProtected} />
      ))}
      <section className="grid gap-3">
        <Heading level={2} size="m">
          {t('applications.case.history')}
        </Heading>
        <History facts={facts} />
      </section>
      <Sent home={home} facts={facts} />
      <ButtonGroup>
        <PrintButton />
        {!page.isProtected && (
          <ButtonLink look="secondary" href={`${home}/receipt`}>
            {t('documents.receipt.open')}
          </ButtonLink>
        )}
        {page.hasDates && !page.isProtected && (
          <ButtonLink look="secondary" href={`${home}/calendar`} download icon="calendar">
            {t('applications.calendar.add')}
          </ButtonLink>
        )}
        {page.canWithdraw && (
          <ButtonLink look="secondary" href={`${home}/withdraw`}>
            {t('applications.withdraw.title')}
          </ButtonLink>
        )}
      </ButtonGroup>
    </>
  )
}

function Correction({
  home,
  facts,
  tasks,
  goOn,
}: { home: string } & Pick<CasePageProps, 'facts' | 'tasks' | 'goOn'>) {
  const t = useT()
  const { dateLong } = useFormat()
  if (!facts.correction) return null
  return (
    <section className="grid gap-4">
      <Notice tone="warning" title={t('applications.correction.title')}>
        {facts.correction.text && (
          <p>
            <FreeText of={facts.correction.text} />
          </p>
        )}
        {facts.correction.papers.length > 0 && (
          <>
            <p>{t('applications.correction.papers')}</p>
            <ul>
              {facts.correction.papers.map(({ id, name, reasonCode, text }) => (
                <li key={id}>
                  {name}: {t(keyOf('applications.reason', reasonCode))}
                  {text && <FreeText of={text} />}
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          <strong>
            {t('applications.correction.until', { date: dateLong(facts.correction.sendBackBy) })}
          </strong>
        </p>
      </Notice>
      <Heading level={2} size="m">
        {t('applications.correction.steps')}
      </Heading>
      <StepTasks home={home} tasks={tasks} />
      <ButtonGroup>
        <ButtonLink href={`${home}/${goOn}`}>
          {t(goOn === 'check' ? 'applications.correction.toCheck' : 'applications.draft.goOn')}
        </ButtonLink>
        {goOn !== 'check' && tasks.every(({ state }) => state === 'fix' || state === 'done') && (
          <ButtonLink look="link" href={`${home}/check`}>
            {t('applications.correction.asIs')}
          </ButtonLink>
        )}
      </ButtonGroup>
    </section>
  )
}

function Outcome({ home, facts, given }: { home: string; facts: Facts; given: Given | undefined }) {
  const t = useT()
  const here = useHere()
  const { dateLong } = useFormat()
  const { centre, status, voucherId, wait } = facts
  // One that an appeal set aside is told with the appeal.
  const decision = status === 'approved' || status === 'refused' ? facts.decision : null
  // Shown as a draft, or with what is to be corrected.
  if (status === 'draft' || status === 'correction_requested') return null
  const stand = status === 'approved' || status === 'refused' ? decisionStand(status, given) : null
  const next =
    status === 'approved'
      ? facts.words.approved
      : t(`applications.next.${status}`, { date: facts.dueOn ? dateLong(facts.dueOn) : '' })
  return (
    <>
      <Notice tone={stand?.tone ?? 'info'} title={t(stand?.title ?? `applications.statusTitle.${status}`)}>
        {decision && <p>{nameReason(t, facts.words.reasons, decision.reasonCode)}</p>}
        {decision?.text && (
          <p>
            <FreeText of={decision.text} />
          </p>
        )}
        {!wait && (status !== 'approved' || stand?.holds) && <p>{next}</p>}
        {(status === 'submitted' || status === 'in_review') && (
          <p>{t(`staff.case.silence.${facts.words.silence}`)}</p>
        )}
        {decision?.hasReceipt && (
          <p>
            <a href={`${home}/decision`}>{t('applications.decisionReceipt.open')}</a>
          </p>
        )}
      </Notice>
      {status === 'approved' && decision?.mayAppeal && <AfterApproval home={home} decision={decision} />}
      {status === 'refused' && decision && <AfterRefusal home={home} facts={facts} decision={decision} />}
      {wait && <OwnWait wait={wait} />}
      {voucherId && (
        <ButtonGroup>
          <ButtonLink icon="voucher" href={here(`/vouchers/${voucherId}`)}>
            {t('applications.decision.toVoucher')}
          </ButtonLink>
        </ButtonGroup>
      )}
      {centre && <AtCentre centre={centre} isOpen={isWithCentre(facts)} />}
    </>
  )
}

/** The centre has it and has yet to answer. */
function isWithCentre({ status }: Facts): boolean {
  return ['submitted', 'in_review'].includes(status)
}

function History({ facts }: { facts: Facts }) {
  const t = useT()
  const { dateTime, dateLong } = useFormat()
  const isOpen = isWithCentre(facts)
  return (
    <Timeline
      events={[
        ...facts.events.map(({ id, type, reasonCode, text, at }, index) => ({
          key: id,
          title: t(keyOf('applications.event', type)),
          date: dateTime(at),
          dateTime: at,
          text: (
            <>
              <Reason words={facts.words} type={type} reasonCode={reasonCode} />
              {text && (
                <p>
                  <FreeText of={text} />
                </p>
              )}
            </>
          ),
          state: index === facts.events.length - 1 ? ('current' as const) : ('done' as const),
        })),
        ...(isOpen && facts.dueOn
          ? [
              {
                key: 'next',
                title: t('applications.case.answerBy', { date: dateLong(facts.dueOn) }),
                state: 'todo' as const,
              },
            ]
          : []),
      ]}
    />
  )
}

const correctionEvents = ['application.correctionRequested', 'application.resubmitted']

function Reason({
  words,
  type,
  reasonCode,
}: {
  words: Facts['words']
  type: string
  reasonCode: string | null
}) {
  const t = useT()
  const { list } = useFormat()
  if (!reasonCode) return null
  if (!correctionEvents.includes(type)) {
    return <p>{nameReason(t, words.reasons, reasonCode)}</p>
  }
  const steps = reasonCode.split(',').map((step) => ownValue(words.steps, step) ?? step)
  return <p>{list(steps)}</p>
}

function Sent({ home, facts }: { home: string; facts: Facts }) {
  const t = useT()
  const rows = useAnswerRows(facts.lines)
  return (
    <Disclosure summary={t('applications.case.sent')}>
      <SummaryList rows={rows} />
      {facts.documents.length > 0 && (
        <div className="mt-4">
          <DocumentList documents={facts.documents} base={`${home}/documents`} />
        </div>
      )}
    </Disclosure>
  )
}
