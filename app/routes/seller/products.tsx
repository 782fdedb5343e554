import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  getSellerDesk,
  listOwnProducts,
  ownProductSorts,
  ownProductsPerPage,
} from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { locales } from '~/i18n/locales'
import { useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { FacetList } from '~/ui/data/facet-list'
import { ListPages } from '~/ui/data/list-pages'
import { orderHref } from '~/ui/data/listing'
import { SortLinks } from '~/ui/data/sort-links'
import { UnknownSort } from '~/ui/data/unknown-sort'
import { findPriceLimit } from '~/views/checkout/find-price-limit.server'
import { ProductRow } from './parts/product-row'
import { SellerTabs } from './parts/seller-tabs'
import { SuspendedNotice } from './parts/suspended-notice'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const statuses = ['published', 'draft', 'hidden', 'taken_down'] as const

const orders = [
  { name: 'newest', by: null, descending: false },
  { name: 'cheapest', by: 'price', descending: false },
  { name: 'dearest', by: 'price', descending: true },
  { name: 'fewest', by: 'stock', descending: false },
] as const

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'artisan')
  const { locale, url } = context
  const status = statuses.find((known) => known === url.searchParams.get('status')) ?? null
  const asked = readList(url.searchParams, ownProductSorts)
  const [desk, { products, total }] = await Promise.all([
    getSellerDesk(context),
    listOwnProducts(context, { ...asked, status, locale }),
  ])
  if (!desk) throw notFound()
  const { money, number } = createFormat(locale)
  return json({
    title: pageTitle(locale, 'seller.products.title'),
    status,
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

export default function SellerProducts() {
  const t = useT()
  const here = useHere()
  const { products, status, list, counts, suspended } = useLoaderData<typeof loader>()
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
          <div>{add}</div>
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
          {products.length === 0 ? (
            <EmptyState
              icon="shop"
              title={t('seller.products.empty')}
              text={t('seller.products.emptyText')}
              action={add}
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
              <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
                {products.map((product) => (
                  <ProductRow key={product.id} product={product} />
                ))}
              </ul>
              <ListPages list={list} />
            </>
          )}
        </div>
      </div>
    </Frame>
  )
}
