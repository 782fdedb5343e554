import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import type { Assisted } from '~/ui/assistance/acting-for'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { TaskList } from '~/ui/data/task-list'

export interface DraftPageProps {
  id: string
  /** What is applied for. */
  name: string
  tasks: { step: string; name: string; state: 'done' | 'open' | 'later' | 'fix' }[]
  /** Where to go on: the first open step, or `check`. */
  goOn: string
  /** Somebody tried to send it with steps open. */
  isIncomplete: boolean
  updatedAt: string
  /** With it and her phone she finds the way back; null for a draft from before drafts had one. */
  draftNumber: string | null
  /** Others must not learn that it is there. */
  isProtected: boolean
  /** Null where its applicant fills it in. */
  assisted: Assisted | null
}

/** A draft: what is done, what is open, and the way on. */
export function DraftPage({ id, name, tasks, goOn, isIncomplete, updatedAt, ...page }: DraftPageProps) {
  const t = useT()
  const { dateTime } = useFormat()
  const here = useHere()
  const home = here(`/applications/${id}`)
  const { draftNumber: number, isProtected, assisted } = page
  return (
    <>
      {isIncomplete && <OpenSteps home={home} tasks={tasks} />}
      <Heading level={1} size="l" caption={name}>
        {t('applications.draft.title')}
      </Heading>
      <Notice>
        <p>{t('applications.draft.saved', { date: dateTime(updatedAt) })}</p>
        {number && !isProtected && <p>{t('applications.draft.number', { number })}</p>}
      </Notice>
      <StepTasks home={home} tasks={tasks} />
      <ButtonGroup>
        <ButtonLink href={`${home}/${goOn}`}>
          {t(goOn === 'check' ? 'applications.draft.toCheck' : 'applications.draft.goOn')}
        </ButtonLink>
        {(!assisted || assisted.hasBegunIt) && (
          <ButtonLink look="secondary" href={`${home}/delete`}>
            {t('applications.draft.delete')}
          </ButtonLink>
        )}
      </ButtonGroup>
    </>
  )
}

const stateTone = { done: undefined, open: 'info', later: 'neutral', fix: 'warning' } as const

export function StepTasks({ home, tasks }: { home: string; tasks: DraftPageProps['tasks'] }) {
  const t = useT()
  return (
    <TaskList
      tasks={tasks.map(({ step, name, state }) => ({
        key: step,
        name,
        ...(state === 'later' ? {} : { href: `${home}/${step}` }),
        status: t(`applications.task.${state}`),
        ...(stateTone[state] && { tone: stateTone[state] }),
      }))}
    />
  )
}

/** What keeps an application from being sent, as links to its pages. */
export function OpenSteps({ home, tasks }: { home: string; tasks: DraftPageProps['tasks'] }) {
  const t = useT()
  const open = tasks.filter(({ state }) => state === 'open' || state === 'later')
  if (open.length === 0) return null
  return (
    <div className="error-summary" tabIndex={-1} data-error-summary>
      <div role="alert">
        <h2>{t('applications.draft.incomplete')}</h2>
        <ul>
          {open.map(({ step, name, state }) => (
            <li key={step}>{state === 'open' ? <a href={`${home}/${step}`}>{name}</a> : name}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
