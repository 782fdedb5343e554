import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseFilters, caseRoles, listCases } from '~/domains/cases/index.server'
import { readPinflDigits } from '~/domains/questions/schema'
import { getCentre } from '~/domains/reference/index.server'
import { readFormData } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { replyParameter } from '~/http/kept-forms/parameters'
import { readShownField } from '~/http/kept-forms/shown-field.server'
import { countPages, readPage } from '~/http/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { cleanLine } from '~/lib/typed/clean'
import { PostForm } from '~/ui/action/post-form'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { PersonName } from '~/ui/content/name'
import { Tag } from '~/ui/content/tag'
import { Pagination } from '~/ui/data/pagination'
import { type Column, Table } from '~/ui/data/table'
import { Tabs } from '~/ui/data/tabs'
import { SearchField } from '~/ui/form/search-field'
import { DueTag } from './parts/case/due-tag'
import { statusTone } from './parts/case/tones'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { locale, url } = context
  // Typed into the field and posted: an address and its logs never have it.
  const pinfl = readPinflDigits((await readShownField(args, 'q')) ?? '')
  const asked = url.searchParams.get(pinfl.ok ? 'tab' : 'filter')
  const filter = caseFilters.find((one) => one === asked) ?? (pinfl.ok ? 'all' : 'unassigned')
  const q = pinfl.ok ? '' : cleanLine(url.searchParams.get('q') ?? '').slice(0, 100)
  if (readPinflDigits(q).ok) throw redirect(`/${locale}/staff`)
  const page = readPage(url.searchParams)
  const [cases, centre] = await Promise.all([
    listCases(context, { filter, page, ...(pinfl.ok ? { pinfl: pinfl.value } : { q }) }),
    getCentre(context.organisationId ?? ''),
  ])
  return json({
    title: pageTitle(locale, 'staff.queue.title'),
    centre: centre?.territory.names[locale] ?? '',
    filters: caseFilters.map((name) => ({ name, count: cases.counts[name] })),
    filter,
    q,
    reply: pinfl.ok ? (url.searchParams.get(replyParameter) ?? '') : null,
    ...cases,
    pageCount: countPages(page, cases.total, cases.pageSize),
    rows: cases.rows.map((row) => ({
      ...row,
      dueOn: row.dueOn.toISOString().slice(0, 10),
      submittedAt: row.submittedAt.toISOString(),
      sentBackAt: row.sentBackAt?.toISOString() ?? null,
    })),
  })
}

export async function action(args: ActionFunctionArgs) {
  const { locale } = await requireRole(args, ...caseRoles)
  const form = await readFormData(args.request)
  const q = cleanLine(String(form.get('q') ?? '')).slice(0, 100)
  // Shown by the loader, at the address of the kept form.
  if (readPinflDigits(q).ok) return json(null)
  const filter = caseFilters.find((one) => one === form.get('filter')) ?? 'all'
  return redirect(`/${locale}/staff?${new URLSearchParams({ filter, ...(q && { q }) })}`, { status: 303 })
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number]

export default function Queue() {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  const page = useLoaderData<typeof loader>()
  const { filter, q, reply, filters, rows, counts } = page
  const isSearch = q !== '' || reply !== null
  const href = (values: { filter?: string; page?: string }) => {
    const { filter: tab = filter, ...rest } = values
    const query = new URLSearchParams(reply === null ? { filter: tab } : { [replyParameter]: reply, tab })
    if (q) query.set('q', q)
    if (rest.page) query.set('page', rest.page)
    return `${here('/staff')}?${query}`
  }
  const columns = useColumns()
  return (
    <Frame width="wide">
      <Heading level={1} size="l" caption={t('staff.queue.centre', { name: page.centre })}>
        {t('staff.queue.title')}
      </Heading>
      <search>
        <PostForm hidden={{ filter: isSearch ? filter : 'all' }}>
          <SearchField label={t('staff.queue.search')} value={q} />
        </PostForm>
      </search>
      <Tabs
        label={t('staff.queue.filters')}
        tabs={filters.map(({ name, count }) => ({
          href: href({ filter: name }),
          label: t(`staff.filter.${name}`),
          count,
          current: name === filter,
        }))}
      />
      {isSearch && (
        <p role="status">
          {reply === null ? t('staff.queue.searched', { q }) : t('staff.queue.searchedPinfl')}{' '}
          <a href={`${here('/staff')}?filter=${filter}`}>{t('staff.queue.clear')}</a>
        </p>
      )}
      {isSearch && filter !== 'closed' && counts.closed > 0 && (
        <p>
          <a href={href({ filter: 'closed' })}>
            {t('staff.queue.closedToo', { count: counts.closed, shown: number(counts.closed) })}
          </a>
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState
          icon="checkCircle"
          title={t(isSearch ? 'staff.queue.nothingFound' : 'staff.queue.empty')}
          text={t(isSearch ? 'staff.queue.nothingFoundText' : `staff.queue.emptyText.${filter}`)}
        />
      ) : (
        <>
          <Table
            caption={t(`staff.filter.${filter}`)}
            captionHidden
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
          />
          <Pagination
            page={page.page}
            pageCount={page.pageCount}
            total={page.total}
            hrefOf={(number) => href({ page: String(number) })}
          />
        </>
      )}
    </Frame>
  )
}

function useColumns(): Column<Row>[] {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  return [
    {
      key: 'number',
      label: t('staff.column.number'),
      rowHeader: true,
      cell: ({ id, number }) => <a href={here(`/staff/cases/${id}`)}>{number}</a>,
    },
    {
      key: 'applicant',
      label: t('staff.column.applicant'),
      cell: ({ applicant, origin }) =>
        applicant ? <PersonName of={applicant} /> : t(`staff.origin.${origin}`),
    },
    {
      key: 'submitted',
      label: t('staff.column.submitted'),
      cell: ({ submittedAt }) => dateShort(submittedAt),
    },
    {
      key: 'due',
      label: t('staff.column.due'),
      cell: ({ dueOn, due, status }) => (
        <span>
          {dateShort(dueOn)} <DueTag due={due} status={status} />
        </span>
      ),
    },
    {
      key: 'status',
      label: t('staff.column.status'),
      cell: ({ status, sentBackAt }) => (
        <>
          <span className="in-one-piece">
            <Tag tone={statusTone[status] ?? 'neutral'}>{t(`applications.status.${status}`)}</Tag>
          </span>
          {sentBackAt && (
            <span className="block text-muted text-sm">
              {t('staff.queue.sentBack', { date: dateShort(sentBackAt) })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'assignee',
      label: t('staff.column.assignee'),
      cell: ({ assignee, isMine, isOfAbsent }) =>
        isMine ? (
          t('staff.queue.me')
        ) : assignee ? (
          <>
            <PersonName of={assignee} style="short" />
            {isOfAbsent && ` (${t('staff.absences.now')})`}
          </>
        ) : (
          t('staff.queue.nobody')
        ),
    },
  ]
}
