import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { careTaskMoves, organisationRole } from '~/domains/care/index.server'
import { answerTaskForm } from '~/domains/care/schema'
import { getCentre } from '~/domains/reference/index.server'
import { parseForm, readFormData, readHiddenNumber, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { TaskFacts } from '~/ui/care/task-facts'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { PersonName } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import { getOrganisationTask } from '~/views/organisation/find-tasks.server'
import { answerReferral } from '~/workflows/cases/referrals/answer-referral.server'
import { AnswerForm } from './parts/answer-form'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, organisationRole)
  const { locale } = context
  const task = await getOrganisationTask(context, args.params.id ?? '', locale)
  if (!task) throw notFound()
  const centre = await getCentre(task.centreCode)
  return json({
    title: pageTitle(locale, 'care.organisation.task'),
    task,
    moves: careTaskMoves(task.status).flatMap((move) =>
      move === 'accept' || move === 'finish' || move === 'refuse' ? [move] : [],
    ),
    centre: { name: centre?.names[locale] ?? '', phone: centre?.phone ?? '' },
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, organisationRole)
  const { id = '' } = args.params
  const form = await readFormData(args.request)
  const parsed = parseForm(form, answerTaskForm(isoDayOf(context.now())))
  if (!parsed.ok) return refuseForm(parsed)
  const version = readHiddenNumber(form, 'version')
  const answered = await perform(context, answerReferral, { id, version, ...parsed.value })
  if (!answered.ok) return refuseForm(answered)
  const to = `/${context.locale}/organisation/tasks/${id}`
  return redirectWithNotice(to, { key: 'care.organisation.answered', tone: 'success' })
}

/** What is asked, about whom, by which centre; and the answer. */
export default function Task() {
  const t = useT()
  const here = useHere()
  const { dateLong, phone } = useFormat()
  const { task, moves, centre } = useLoaderData<typeof loader>()
  return (
    <Frame
      width="narrow"
      crumbs={[{ label: t('care.organisation.title'), href: here('/organisation') }, { label: task.number }]}
    >
      <Heading level={1} size="l" caption={task.number}>
        {task.title}
      </Heading>
      {task.isProtected && <Notice>{t('care.organisation.protected')}</Notice>}
      <SummaryList
        title={t('care.organisation.asked')}
        rows={[
          {
            key: 'who',
            label: t('care.organisation.who'),
            value: task.person ? <PersonName of={task.person} /> : t('care.organisation.nameHidden'),
          },
          ...(task.person?.phone
            ? [
                {
                  key: 'phone',
                  label: t('care.organisation.phone'),
                  value: <a href={`tel:+${task.person.phone}`}>{phone(task.person.phone)}</a>,
                },
              ]
            : []),
          {
            key: 'centre',
            label: t('care.organisation.centre'),
            value: (
              <>
                {t('appointments.centre', { name: centre.name })},{' '}
                <a href={`tel:+${centre.phone}`}>{phone(centre.phone)}</a>
              </>
            ),
          },
          { key: 'asked', label: t('care.organisation.askedOn'), value: dateLong(task.askedOn) },
          ...(task.note
            ? [{ key: 'note', label: t('care.field.note'), value: <FreeText key="note" of={task.note} /> }]
            : []),
        ]}
      />
      <TaskFacts of={{ ...task, note: null }} kind={task.kind} />
      {moves.length > 0 && (
        <AnswerForm moves={moves} version={task.version} isPlace={task.kind === 'placement'} />
      )}
    </Frame>
  )
}
