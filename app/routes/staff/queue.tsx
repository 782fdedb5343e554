import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  caseFilters,
  caseRoles,
  caseSorts,
  countTasks,
  listCases,
  listColleagues,
  listQueueFilters,
  mostClosed,
} from '~/domains/cases/index.server'
import { getCentre } from '~/domains/reference/index.server'
import { countWaiting } from '~/domains/vouchers/index.server'
import { readFormData } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { replyParameter } from '~/http/kept-forms/parameters'
import { readShownField } from '~/http/kept-forms/shown-field.server'
import { countPages, readList, readSearch } from '~/http/page/paging'
import { ExportForm } from '~/http/sheet/export-form'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Tabs } from '~/ui/data/tabs'
import { UnknownSort } from '~/ui/data/unknown-sort'
import { SearchField } from '~/ui/form/search-field'
import { actOnQueue, readSecretSearch } from './parts/queue/act-on-queue.server'
import { DeskLinks } from './parts/queue/desk-links'
import { QueueFilters } from './parts/queue/queue-filters'
import { writeQueueQuery } from './parts/queue/queue-query'
import { QueueRows } from './parts/queue/queue-rows'
import { readQueueQuery } from './parts/queue/read-queue-query.server'
import { SavedFilters } from './parts/queue/saved-filters'
import { SearchedFor } from './parts/queue/searched-for'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { locale, url } = context
  // Typed into the field and posted: an address and its logs never have it.
  const shown = (await readShownField(args, 'q')) ?? ''
  const secret = readSecretSearch(shown)
  const asked = readQueueQuery((name) => url.searchParams.get(secret && name === 'filter' ? 'tab' : name))
  const filter = asked.filter ?? (secret ? 'all' : 'unassigned')
  const q = secret ? '' : readSearch(url.searchParams)
  if (readSecretSearch(q)) throw redirect(`/${locale}/staff`)
  const { page, by, descending, isUnknownSort } = readList(url.searchParams, caseSorts)
  const [cases, centre, colleagues, saved, tasks, waiting] = await Promise.all([
    listCases(context, { ...asked, filter, page, by, descending, ...(secret ?? { q }) }),
    getCentre(context.organisationId ?? ''),
    listColleagues(context),
    listQueueFilters(context),
    countTasks(context),
    countWaiting(context),
  ])
  const names = new Map(cases.services.map(({ code, name }) => [code, name[locale]]))
  const { personName } = createFormat(locale)
  return json({
    title: pageTitle(locale, 'staff.queue.title'),
    centre: centre?.names[locale] ?? '',
    isHead: context.role === 'inson_head',
    filters: caseFilters.map((name) => ({ name, count: cases.counts[name] })),
    q,
    reply: secret ? (url.searchParams.get(replyParameter) ?? '') : null,
    searchedBy: secret && ('pinfl' in secret ? ('pinfl' as const) : ('phone' as const)),
    ...cases,
    query: { ...asked, filter, service: cases.service ?? '' },
    services: [...names].map(([value, label]) => ({ value, label })),
    colleagues: colleagues.map(({ id, ...name }) => ({ value: id, label: personName(name) })),
    saved,
    ...waiting,
    tasks: { now: tasks.counts.now, overdue: tasks.overdue },
    ...{ by, descending, isUnknownSort },
    pageCount: countPages(page, cases.total, cases.pageSize),
    // As many as are counted: there are more.
    lastClosed: filter === 'closed' && cases.total === mostClosed ? mostClosed : null,
    rows: cases.rows.map((row) => ({
      ...row,
      service: names.get(row.serviceCode) ?? row.serviceCode,
      dueOn: isoDay(row.dueOn),
      submittedAt: row.submittedAt.toISOString(),
      sentBackAt: row.sentBackAt?.toISOString() ?? null,
    })),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  return actOnQueue(context, await readFormData(args.request))
}

export default function Queue() {
  const t = useT()
  const here = useHere()
  const page = useLoaderData<typeof loader>()
  const { q, reply, filters, query, isHead } = page
  const { filter } = query
  const home = here('/staff')
  const isSearch = q !== '' || reply !== null
  const narrowed = writeQueueQuery({ ...query, filter: undefined })
  const keep = (tab: string) => ({
    ...(reply === null ? { filter: tab } : { [replyParameter]: reply, tab }),
    ...(q && { q }),
  })
  const sort = page.by && (page.descending ? `-${page.by}` : page.by)
  const href = (values: { filter?: string; page?: string; sort?: string }) => {
    const { filter: tab = filter, ...rest } = values
    return `${home}?${new URLSearchParams({ ...keep(tab), ...narrowed, ...rest })}`
  }
  return (
    <Frame width="wide">
      <Heading level={1} size="l" caption={t('staff.queue.centre', { name: page.centre })}>
        {t('staff.queue.title')}
      </Heading>
      <DeskLinks
        tasks={page.tasks}
        voucherChanges={page.voucherChanges}
        handOvers={page.handOvers}
        renewals={page.renewals}
        ceilings={page.ceilings}
        isHead={isHead}
      />
      <search>
        <PostForm hidden={{ filter: isSearch ? filter : 'all', ...narrowed }}>
          <SearchField label={t('staff.queue.search')} value={q} />
        </PostForm>
      </search>
      <QueueFilters
        action={home}
        services={page.services}
        service={query.service}
        due={query.due ?? ''}
        colleagues={page.colleagues}
        who={query.who}
        kept={keep(filter)}
      />
      <SavedFilters
        home={home}
        saved={page.saved}
        current={Object.keys(narrowed).length > 0 && !isSearch ? { filter, ...narrowed } : null}
      />
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
        <SearchedFor
          q={q}
          by={page.searchedBy}
          clearHref={`${home}?filter=${filter}`}
          closed={filter === 'closed' ? 0 : page.counts.closed}
          closedHref={href({ filter: 'closed' })}
        />
      )}
      <UnknownSort list={page} />
      {!isSearch && page.total > 0 && <ExportForm kind="cases" filters={{ filter, ...narrowed }} />}
      <QueueRows
        {...page}
        filter={filter}
        isSearch={isSearch}
        isNarrowed={Object.keys(narrowed).length > 0}
        assignHref={isHead ? here('/staff/assign') : null}
        lastClosed={page.lastClosed}
        hrefOf={(number) => href({ page: String(number), ...(sort && { sort }) })}
        sorting={{
          ...{ by: page.by, descending: page.descending },
          hrefOf: (key) => href({ sort: sort === key ? `-${key}` : key }),
        }}
      />
    </Frame>
  )
}
