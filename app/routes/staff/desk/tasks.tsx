import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseRoles, listTasks, taskFilters, taskSorts } from '~/domains/cases/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { ListTable } from '~/ui/data/list-table'
import { Tabs } from '~/ui/data/tabs'
import { DueTag } from '../parts/case/due-tag'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** A person's day: what she has to do, what is due first on top. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { locale, url } = context
  const filter = taskFilters.find((one) => one === url.searchParams.get('filter')) ?? 'now'
  const asked = readList(url.searchParams, taskSorts)
  const tasks = await listTasks(context, { ...asked, filter })
  return json({
    title: pageTitle(locale, 'staff.task.mine'),
    filter,
    filters: taskFilters.map((name) => ({ name, count: tasks.counts[name] })),
    list: listed(asked, tasks.total, tasks.pageSize),
    rows: tasks.rows.map(({ service, dueOn, ...row }) => ({
      ...row,
      service: service?.[locale] ?? '',
      dueOn: isoDay(dueOn),
    })),
  })
}

export default function Tasks() {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  const { filter, filters, rows, list } = useLoaderData<typeof loader>()
  const href = (to: string) => `${here('/staff/tasks')}?filter=${to}`
  return (
    <Frame
      width="wide"
      crumbs={[{ label: t('staff.queue.title'), href: here('/staff') }, { label: t('staff.task.mine') }]}
    >
      <Heading level={1} size="l">
        {t('staff.task.mine')}
      </Heading>
      <Tabs
        label={t('staff.task.filters')}
        tabs={filters.map(({ name, count }) => ({
          href: href(name),
          label: t(`staff.task.filter.${name}`),
          count,
          current: name === filter,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState icon="checkCircle" title={t('staff.task.empty')} text={t('staff.task.emptyText')} />
      ) : (
        <ListTable
          list={list}
          caption={t(`staff.task.filter.${filter}`)}
          captionHidden
          columns={[
            {
              key: 'task',
              label: t('staff.task.column.task'),
              rowHeader: true,
              cell: ({ kind, caseId }) => (
                <a href={here(`/staff/cases/${caseId}#tasks`)}>{t(`staff.task.kind.${kind}`)}</a>
              ),
            },
            { key: 'number', label: t('staff.column.number'), sorts: true, cell: ({ number }) => number },
            { key: 'service', label: t('staff.column.service'), cell: ({ service }) => service },
            {
              key: 'due',
              label: t('staff.column.due'),
              sorts: true,
              cell: ({ dueOn, due, stands }) => (
                <span>
                  {dateShort(dueOn)} <DueTag due={due} status={stands ? 'correction_requested' : 'open'} />
                </span>
              ),
            },
          ]}
          rows={rows}
          rowKey={({ id }) => id}
        />
      )}
    </Frame>
  )
}
