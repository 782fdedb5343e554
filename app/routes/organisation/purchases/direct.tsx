import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { directSellersPerPage, listCategories, listDirectSellers } from '~/domains/market/index.server'
import { listRegions } from '~/domains/reference/index.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import { listed, readList, readSearch } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { ListTable } from '~/ui/data/list-table'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { SearchField } from '~/ui/form/search-field'
import { SelectField } from '~/ui/form/select-field'
import { namePlaces } from '~/views/names/name-places.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'requests', 'buyer_staff')
  const { locale } = context
  const query = context.url.searchParams
  const [regions, categories, placeOf] = await Promise.all([
    listRegions(),
    listCategories(locale),
    namePlaces(locale),
  ])
  const asked = readList(query, ['name'])
  const region = regions.find(({ soato }) => soato === query.get('region'))?.soato ?? null
  const categoryCode = categories.find(({ code }) => code === query.get('craft'))?.code ?? null
  const hasRoom = query.get('room') === 'yes'
  const q = readSearch(query)
  const found = await listDirectSellers(context, { q, region, categoryCode, hasRoom, ...asked })
  if (!found) throw notFound()
  const { number, list } = createFormat(locale)
  const nameOf = new Map(categories.map(({ code, name }) => [code, name]))
  return json({
    title: pageTitle(locale, 'state.sellers.title'),
    choice: { q, region: region ?? '', craft: categoryCode ?? '', hasRoom },
    regions: regions.map(({ soato, names }) => ({ value: soato, label: names[locale] })),
    crafts: categories
      .filter(({ count }) => count > 0)
      .map(({ code, name, parent }) => ({
        value: code,
        label: parent ? `${nameOf.get(parent) ?? ''}: ${name}` : name,
      })),
    sellers: found.sellers.map(({ displayName, soato, freeUnits, categories: codes, ...seller }) => ({
      ...{ ...seller, name: nameInScript(displayName, locale), place: placeOf(soato) },
      crafts: list(codes.flatMap((code) => nameOf.get(code) ?? [])),
      free: freeUnits === null ? null : { count: freeUnits, shown: number(freeUnits) },
    })),
    list: listed(asked, found.total, directSellersPerPage),
  })
}

/** With whom a customer of the State may make a contract directly. */
export default function DirectSellers() {
  const t = useT()
  const here = useHere()
  const { sellers, choice, regions, crafts, list } = useLoaderData<typeof loader>()
  const all = here('/organisation/purchases/direct')
  return (
    <Frame width="wide" back={{ href: here('/organisation/purchases'), label: t('purchasing.home.title') }}>
      <Heading level={1}>{t('state.sellers.title')}</Heading>
      <p className="max-w-2xl">{t('state.sellers.lead')}</p>
      <search>
        <form method="get" className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_auto_auto]">
          <div className="sm:col-span-2 lg:col-span-4">
            <SearchField label={t('state.sellers.search')} value={choice.q} />
          </div>
          <SelectField
            name="craft"
            label={t('state.sellers.craft')}
            options={crafts}
            value={choice.craft}
            emptyLabel={t('state.sellers.anyCraft')}
          />
          <SelectField
            name="region"
            label={t('state.sellers.region')}
            options={regions}
            value={choice.region}
            emptyLabel={t('state.sellers.anyRegion')}
          />
          <CheckboxField name="room" value="yes" label={t('state.sellers.room')} checked={choice.hasRoom} />
          <Button look="secondary">{t('public.makers.show')}</Button>
        </form>
      </search>
      {sellers.length === 0 ? (
        <EmptyState
          icon="shop"
          title={t('state.sellers.none')}
          text={t('state.sellers.noneText')}
          action={
            <ButtonLink look="secondary" href={all}>
              {t('state.sellers.all')}
            </ButtonLink>
          }
        />
      ) : (
        <ListTable
          list={list}
          caption={t('state.sellers.title')}
          captionHidden
          rows={sellers}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              sorts: true,
              label: t('contracts.fact.shop'),
              rowHeader: true,
              cell: ({ name, slug }) => (
                <a className="inline-flex min-h-11 items-center" href={here(`/market/sellers/${slug}`)}>
                  {name}
                </a>
              ),
            },
            { key: 'kind', label: t('state.sellers.kind'), cell: ({ kind }) => t(`state.kind.${kind}`) },
            { key: 'crafts', label: t('state.sellers.crafts'), cell: (row) => row.crafts || '–' },
            { key: 'place', label: t('purchasing.fact.place'), cell: ({ place }) => place || '–' },
            {
              key: 'free',
              label: t('state.sellers.free'),
              cell: ({ free }) => (free ? t('state.sellers.pieces', free) : t('state.sellers.unbound')),
            },
            {
              key: 'ask',
              label: t('state.sellers.next'),
              cell: ({ slug }) => (
                <a
                  className="inline-flex min-h-11 items-center"
                  href={here(`/organisation/purchases/requests/new?to=${slug}`)}
                >
                  {t('state.sellers.ask')}
                </a>
              ),
            },
          ]}
        />
      )}
    </Frame>
  )
}
