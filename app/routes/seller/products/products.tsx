import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  getSellerDesk,
  listOwnProducts,
  ownProductSorts,
  ownProductsPerPage,
  setLowStock,
} from '~/domains/market/index.server'
import { lowStockInput } from '~/domains/market/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { listed, readList, readSearch } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { locales } from '~/i18n/locales'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { FacetList } from '~/ui/data/facet-list'
import { ListPages } from '~/ui/data/list-pages'
import { orderHref } from '~/ui/data/listing'
import { SortLinks } from '~/ui/data/sort-links'
import { UnknownSort } from '~/ui/data/unknown-sort'
import { findPriceLimit } from '~/views/checkout/find-price-limit.server'
import { ListSearch } from '../parts/list-search'
import { SuspendedNotice } from '../parts/notices/suspended-notice'
import { SellerTabs } from '../parts/seller-tabs'
import { changeSeveral } from '../parts/several/change-several.server'
import { LowStockForm } from '../parts/several/low-stock-form'
import { ProductList } from '../parts/several/product-list'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const statuses = ['published', 'draft', 'hidden', 'taken_down'] as const

const orders = [
  { name: 'newest', by: null, descending: false },
  { name: 'cheapest', by: 'price', descending: false },
  { name: 'dearest', by: 'price', descending: true },
  { name: 'fewest', by: 'stock', descending: false },
] as const

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const { locale, url } = context
  const status = statuses.find((known) => known === url.searchParams.get('status')) ?? null
  const asked = readList(url.searchParams, ownProductSorts)
  const q = readSearch(url.searchParams)
  const [desk, { products, total }] = await Promise.all([
    getSellerDesk(context),
    listOwnProducts(context, { ...asked, q, status, locale }),
  ])
  if (!desk) throw notFound()
  const { money, number } = createFormat(locale)
  return json({
    title: pageTitle(locale, 'seller.products.title'),
    status,
    q,
    lowStock: desk.seller.lowStock === null ? '' : String(desk.seller.lowStock),
    list: listed(asked, total, ownProductsPerPage),
    counts: desk.products,
    suspended: desk.seller.status === 'suspended' ? desk.seller : null,
    products: products.map((product) => ({
      id: product.id,
      name: product.name.text,
      lang: product.name.lang === locale ? undefined : product.name.lang,
      status: product.status,
      state: product.state,
      price: money(product.priceTiyin),
      isTooDear: findPriceLimit(context, product, locale) !== null,
      stock: product.stock,
      stockShown: number(product.stock),
      photoKey: product.photoKey,
      languages: locales.filter((language) => product.locales.includes(language)),
    })),
  })
}

/** Something is done to the ticked products, or she says at how many left she wants to be told. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const form = await readFormData(args.request)
  const { pathname, search } = context.url
  const page = `${pathname}${search}`
  const intent = form.get('intent')
  if (intent === 'lowStock') {
    const parsed = parseForm(form, lowStockInput)
    if (!parsed.ok) return refuseForm(parsed)
    const set = await perform(context, setLowStock, parsed.value)
    if (!set.ok) return refuseForm(set)
    return redirectWithNotice(page, { key: 'seller.lowStock.saved', tone: 'success' })
  }
  if (intent !== 'several') return refuseForm(unknownAct)
  const changed = await changeSeveral(context, form)
  if (!changed.ok) return refuseForm(changed)
  const { count } = changed
  if (count === 0) return redirectWithNotice(page, { key: 'seller.several.none', tone: 'info' })
  const values = { count, shown: createFormat(context.locale).number(count) }
  return redirectWithNotice(page, { key: 'seller.several.done', values, tone: 'success' })
}

export default function SellerProducts() {
  const t = useT()
  const here = useHere()
  const { products, status, q, lowStock, list, counts, suspended } = useLoaderData<typeof loader>()
  const path = (value: string | null) => here(`/seller/products${value ? `?status=${value}` : ''}`)
  const add = !suspended && (
    <ButtonLink href={here('/seller/products/new')} icon="plus">
      {t('seller.products.add')}
    </ButtonLink>
  )
  return (
    <Frame>
      <Heading level={1}>{t('seller.products.title')}</Heading>
      <SellerTabs current="products" />
      {suspended && <SuspendedNotice name={suspended.displayName} reason={suspended.reason} />}
      <div className="grid gap-6 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <div className="grid content-start gap-5">
          <div className="grid justify-items-start gap-3">
            {add}
            <ButtonLink href={here('/seller/products/import')} look="link" icon="document">
              {t('sheets.products.link')}
            </ButtonLink>
            <ButtonLink href={here('/seller/products/file')} look="link" icon="download" download>
              {t('sheets.products.export')}
            </ButtonLink>
          </div>
          <FacetList
            level={2}
            title={t('seller.orders.state')}
            facets={statuses.map((value) => ({
              href: path(value === status ? null : value),
              label: t(`seller.products.status.${value}`),
              count: counts[value] ?? 0,
              current: value === status,
            }))}
          />
        </div>
        <div className="grid content-start gap-5">
          <ListSearch
            action={here('/seller/products')}
            label={t('seller.products.search')}
            q={q}
            status={status}
            clear={{ href: path(status), label: t('seller.products.clear') }}
          />
          {products.length === 0 ? (
            <EmptyState
              icon={q ? 'search' : 'shop'}
              title={t(q ? 'seller.products.notFound' : 'seller.products.empty')}
              text={t(q ? 'seller.products.notFoundText' : 'seller.products.emptyText')}
              action={!q && add}
            />
          ) : (
            <>
              <UnknownSort list={list} />
              <SortLinks
                label={t('seller.products.sort')}
                links={orders.map(({ name, by, descending }) => ({
                  label: t(`seller.products.sortBy.${name}`),
                  href: orderHref(list, by, descending),
                  current: list.by === by && list.descending === descending,
                }))}
              />
              <ProductList products={products} />
              <ListPages list={list} />
              <LowStockForm lowStock={lowStock} />
            </>
          )}
        </div>
      </div>
    </Frame>
  )
}
