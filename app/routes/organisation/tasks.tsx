import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { careTaskSorts, careTasksPerPage, organisationRole } from '~/domains/care/index.server'
import { getOrganisation } from '~/domains/reference/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { TaskState } from '~/ui/care/task-facts'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { PersonName } from '~/ui/content/name'
import { ListTable } from '~/ui/data/list-table'
import { findTasks } from '~/views/organisation/find-tasks.server'
import { OrganisationTabs } from './parts/organisation-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, organisationRole)
  const { locale, url } = context
  const isClosed = url.searchParams.has('closed')
  const asked = readList(url.searchParams, careTaskSorts)
  const [{ tasks, total }, organisation] = await Promise.all([
    findTasks(context, { ...asked, locale, isClosed }),
    getOrganisation(context.organisationId ?? ''),
  ])
  return json({
    title: pageTitle(locale, 'care.organisation.title'),
    organisation: organisation?.names[locale] ?? '',
    isClosed,
    tasks,
    list: listed(asked, total, careTasksPerPage),
  })
}

/** What an organisation was asked to do: what is open by its last day, or what is closed. */
export default function Tasks() {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  const { organisation, isClosed, tasks, list } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <Heading level={1} size="l" caption={organisation}>
        {t('care.organisation.title')}
      </Heading>
      <OrganisationTabs current={isClosed ? 'closed' : 'open'} />
      {tasks.length === 0 ? (
        <EmptyState icon="checkCircle" title={t('care.organisation.none')} />
      ) : (
        <ListTable
          list={list}
          caption={t('care.organisation.title')}
          captionHidden
          rows={tasks}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'number',
              label: t('care.row.number'),
              cell: ({ id, number }) => <a href={here(`/organisation/tasks/${id}`)}>{number}</a>,
              rowHeader: true,
            },
            { key: 'what', label: t('care.row.what'), cell: ({ title }) => title },
            {
              key: 'who',
              label: t('care.organisation.who'),
              cell: ({ person }) => (person ? <PersonName of={person} /> : t('care.organisation.nameHidden')),
            },
            {
              key: 'asked',
              label: t('care.task.asked'),
              sorts: true,
              cell: ({ askedOn }) => dateShort(askedOn),
            },
            { key: 'due', sorts: true, label: t('care.task.due'), cell: ({ dueOn }) => dateShort(dueOn) },
            { key: 'state', label: t('care.task.state'), cell: (task) => <TaskState of={task} /> },
          ]}
        />
      )}
    </Frame>
  )
}
