import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { deskProductSorts, deskProductsPerPage, findDeskProducts } from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { listed, readList, readSearch } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isId } from '~/lib/ids'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { ListTable } from '~/ui/data/list-table'
import { SearchField } from '~/ui/form/search-field'
import { DeskTabs } from './parts/desk/desk-tabs'
import { useAdminCrumbs } from './parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const { locale, url } = context
  const q = readSearch(url.searchParams, 200)
  const seller = url.searchParams.get('seller')
  const sellerId = seller && isId(seller) ? seller : null
  const asked = readList(url.searchParams, deskProductSorts)
  const { products, total } = await findDeskProducts(context, { ...asked, q, sellerId, locale })
  return json({
    title: pageTitle(locale, 'admin.products.title'),
    q,
    isList: q === '' && sellerId === null,
    list: listed(asked, total, deskProductsPerPage),
    products: products.map(({ name, ...product }) => ({
      ...product,
      name: name.text,
      lang: name.lang === locale ? undefined : name.lang,
    })),
  })
}

export default function DeskProducts() {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  const { q, isList, products, list } = useLoaderData<typeof loader>()
  return (
    <Frame crumbs={useAdminCrumbs({ label: t('admin.products.title') })}>
      <Heading level={1}>{t('admin.products.title')}</Heading>
      <DeskTabs current="products" />
      <form action={here('/admin/products')} className="form-stack">
        <SearchField label={t('admin.products.search')} value={q} />
      </form>
      {products.length === 0 ? (
        <EmptyState
          level={2}
          icon="shop"
          title={t(isList ? 'admin.products.noneDown' : 'admin.products.none')}
        />
      ) : (
        <ListTable
          list={list}
          caption={t(isList ? 'admin.products.down' : 'admin.products.found')}
          rows={products}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              label: t('admin.products.name'),
              rowHeader: true,
              cell: ({ id, name, lang }) => (
                <a href={here(`/admin/products/${id}`)} lang={lang}>
                  {name || t('seller.products.unnamed')}
                </a>
              ),
            },
            {
              key: 'seller',
              sorts: true,
              label: t('admin.orders.seller'),
              cell: ({ sellerName }) => <Name of={sellerName} />,
            },
            {
              key: 'changed',
              label: t('admin.products.changed'),
              sorts: true,
              cell: ({ updatedAt }) => dateShort(updatedAt),
            },
            {
              key: 'state',
              label: t('seller.orders.state'),
              cell: ({ status, askedAt }) =>
                askedAt
                  ? t('admin.products.asked', { date: dateShort(askedAt) })
                  : t(`seller.products.status.${status}`),
            },
          ]}
        />
      )}
    </Frame>
  )
}
