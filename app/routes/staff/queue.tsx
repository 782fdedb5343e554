import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseFilters, caseRoles, listCases, mostClosed } from '~/domains/cases/index.server'
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
import { Pagination } from '~/ui/data/pagination'
import { Table } from '~/ui/data/table'
import { Tabs } from '~/ui/data/tabs'
import { SearchField } from '~/ui/form/search-field'
import { useQueueColumns } from './parts/queue/queue-columns'
import { ServiceFilter } from './parts/queue/service-filter'

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
  const service = url.searchParams.get('service') ?? undefined
  const search = pinfl.ok ? { pinfl: pinfl.value } : { q }
  const [cases, centre] = await Promise.all([
    listCases(context, { filter, page, service, ...search }),
    getCentre(context.organisationId ?? ''),
  ])
  const names = new Map(cases.services.map(({ code, name }) => [code, name[locale]]))
  return json({
    title: pageTitle(locale, 'staff.queue.title'),
    centre: centre?.territory.names[locale] ?? '',
    filters: caseFilters.map((name) => ({ name, count: cases.counts[name] })),
    filter,
    q,
    reply: pinfl.ok ? (url.searchParams.get(replyParameter) ?? '') : null,
    ...cases,
    service: cases.service ?? '',
    services: [...names].map(([value, label]) => ({ value, label })),
    pageCount: countPages(page, cases.total, cases.pageSize),
    // As many as are counted: there are more.
    lastClosed: filter === 'closed' && cases.total === mostClosed ? mostClosed : null,
    rows: cases.rows.map((row) => ({
      ...row,
      service: names.get(row.serviceCode) ?? row.serviceCode,
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
  const service = cleanLine(String(form.get('service') ?? '')).slice(0, 100)
  const query = new URLSearchParams({ filter, ...(service && { service }), ...(q && { q }) })
  return redirect(`/${locale}/staff?${query}`, { status: 303 })
}

export default function Queue() {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  const page = useLoaderData<typeof loader>()
  const { filter, q, reply, filters, rows, counts, service } = page
  const isSearch = q !== '' || reply !== null
  const keep = (tab: string) => ({
    ...(reply === null ? { filter: tab } : { [replyParameter]: reply, tab }),
    ...(q && { q }),
  })
  const href = (values: { filter?: string; page?: string }) => {
    const { filter: tab = filter, ...rest } = values
    const query = new URLSearchParams({ ...keep(tab), ...(service && { service }), ...rest })
    return `${here('/staff')}?${query}`
  }
  const columns = useQueueColumns()
  const isNarrowed = isSearch || service !== ''
  const emptyText = isSearch
    ? 'staff.queue.nothingFoundText'
    : service
      ? 'staff.queue.nothingOfService'
      : (`staff.queue.emptyText.${filter}` as const)
  return (
    <Frame width="wide">
      <Heading level={1} size="l" caption={t('staff.queue.centre', { name: page.centre })}>
        {t('staff.queue.title')}
      </Heading>
      <search>
        <PostForm hidden={{ filter: isSearch ? filter : 'all', ...(service && { service }) }}>
          <SearchField label={t('staff.queue.search')} value={q} />
        </PostForm>
      </search>
      <ServiceFilter action={here('/staff')} services={page.services} service={service} kept={keep(filter)} />
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
          title={t(isNarrowed ? 'staff.queue.nothingFound' : 'staff.queue.empty')}
          text={t(emptyText)}
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
          {page.lastClosed && <p>{t('staff.queue.lastClosed', { shown: number(page.lastClosed) })}</p>}
        </>
      )}
    </Frame>
  )
}
