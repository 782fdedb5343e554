import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isSearchKind } from '~/domains/search/schema'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { countPages, readPage } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { dayOf } from '~/platform/clock.server'
import { Heading } from '~/ui/content/heading'
import { Pagination } from '~/ui/data/pagination'
import { SearchField } from '~/ui/form/search-field'
import { CallCentre } from './parts/call-centre'
import { Corrections } from './parts/search/corrections'
import { KindChips } from './parts/search/kind-chips'
import { viewLeads } from './parts/search/leads.server'
import { NothingFound } from './parts/search/nothing-found'
import { readTypedQuery } from './parts/search/read-typed-query'
import { ResultGroups, ResultList } from './parts/search/result-list'
import { findResults } from './parts/search/results.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'description', content: data?.description },
  { name: 'robots', content: 'noindex' },
]

const rowsPerPage = 20
const rowsPerGroup = 5

export async function loader(args: LoaderFunctionArgs) {
  const { locale, now, url } = await allowAnyone(args)
  const { q, look } = readTypedQuery(url)
  const on = dayOf(now())
  const results = await findResults(look, { locale, on, mostProducts: rowsPerGroup })
  const asked = url.searchParams.get('kind')
  const chosen = results.groups.find(
    ({ kind }) => isSearchKind(asked) && kind === asked && kind !== 'product',
  )
  const page = readPage(url.searchParams)
  const pages = countPages(page, chosen?.total ?? 0, rowsPerPage)
  const first = chosen ? (page - 1) * rowsPerPage : 0
  return json({
    title: q ? pageTitle(locale, 'search.titleFound', { query: q }) : pageTitle(locale, 'search.title'),
    description: getT(locale)('search.description'),
    q,
    kind: chosen?.kind ?? null,
    page,
    pages,
    total: results.total,
    corrections: results.corrections,
    kinds: results.groups.map(({ kind, total }) => ({ kind, total })),
    groups: (chosen ? [chosen] : results.groups).map(({ kind, total, rows }) => ({
      kind,
      total,
      rows: rows.slice(first, first + (chosen ? rowsPerPage : rowsPerGroup)),
    })),
    leads: results.total === 0 ? await viewLeads(look, locale) : null,
  })
}

export default function Search() {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  const { q, kind, kinds, groups, total, page, pages, corrections, leads } = useLoaderData<typeof loader>()
  const [chosen] = groups
  const link = (changes: Record<string, string>) =>
    here(`/search?${new URLSearchParams({ q, ...changes }).toString()}`)
  return (
    <Frame>
      <div className="grid gap-3">
        <Heading level={1}>{t('search.title')}</Heading>
        {!q && <p className="max-w-2xl text-muted">{t('search.lead')}</p>}
      </div>
      <search>
        <form method="get">
          <SearchField
            label={t('search.label')}
            placeholder={t('search.placeholder')}
            value={q}
            suggestions={here('/search/suggestions')}
          />
          <p className="field-hint mt-1">{t('search.hint')}</p>
        </form>
      </search>
      {q && total > 0 && (
        <p role="status">{t('search.found', { count: total, shown: number(total), query: q })}</p>
      )}
      <Corrections corrections={corrections} />
      {kinds.length > 1 && <KindChips kinds={kinds} chosen={kind} q={q} />}
      {kind && chosen ? (
        <>
          <ResultList rows={chosen.rows} level={2} />
          <Pagination
            page={page}
            pageCount={pages}
            total={chosen.total}
            hrefOf={(number) => link({ kind, page: String(number) })}
          />
        </>
      ) : (
        <ResultGroups groups={groups} q={q} />
      )}
      {leads && <NothingFound q={q} leads={leads} />}
      <CallCentre />
    </Frame>
  )
}
