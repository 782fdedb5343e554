import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isTermKind, listEveryTerm, termKinds } from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { arrange } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { FacetList } from '~/ui/data/facet-list'
import { ListTable } from '~/ui/data/list-table'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { locale, url } = await requireRole(args, 'administrator')
  const asked = url.searchParams.get('list')
  const kind = isTermKind(asked) ? asked : 'material'
  const names = { 'uz-Latn': 'nameUzLatn', 'uz-Cyrl': 'nameUzCyrl', ru: 'nameRu', en: 'nameEn' } as const
  const rows = await listEveryTerm(kind)
  const terms = arrange(
    url.searchParams,
    rows.map((row) => ({
      code: row.code,
      name: row[names[locale]],
      isRetired: row.retiredAt !== null,
      products: row.products,
    })),
    { name: ({ name }) => name, products: ({ products }) => products },
  )
  return json({ title: pageTitle(locale, 'admin.productTerms.title'), kind, kinds: termKinds, terms })
}

/** The lists of words by which products are described. */
export default function ProductTerms() {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  const { kind, kinds, terms } = useLoaderData<typeof loader>()
  const path = (list: string) => here(`/admin/product-terms?list=${list}`)
  return (
    <Frame width="wide" crumbs={useAdminCrumbs({ label: t('admin.productTerms.title') })}>
      <Heading level={1}>{t('admin.productTerms.title')}</Heading>
      <p>{t('admin.productTerms.lead')}</p>
      <div className="grid gap-6 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <FacetList
          level={2}
          title={t('admin.productTerms.lists')}
          facets={kinds.map((list) => ({
            href: path(list),
            label: t(`market.terms.${list}`),
            current: list === kind,
          }))}
        />
        <div className="grid content-start gap-4">
          <p>
            <ButtonLink look="secondary" href={here(`/admin/product-terms/${kind}/new`)} icon="plus">
              {t('admin.productTerms.add')}
            </ButtonLink>
          </p>
          {terms.list.total === 0 ? (
            <p>{t('admin.productTerms.empty')}</p>
          ) : (
            <ListTable
              caption={t(`market.terms.${kind}`)}
              {...terms}
              rowKey={({ code }) => code}
              columns={[
                {
                  key: 'name',
                  label: t('admin.productTerms.name'),
                  sorts: true,
                  rowHeader: true,
                  cell: ({ code, name }) => <a href={here(`/admin/product-terms/${kind}/${code}`)}>{name}</a>,
                },
                { key: 'code', label: t('admin.productTerms.code'), cell: ({ code }) => code },
                {
                  key: 'products',
                  label: t('admin.productTerms.products'),
                  sorts: true,
                  numeric: true,
                  cell: ({ products }) => number(products),
                },
                {
                  key: 'state',
                  label: t('admin.productTerms.state'),
                  cell: ({ isRetired }) => (
                    <Tag tone={isRetired ? 'neutral' : 'success'}>
                      {t(isRetired ? 'admin.productTerms.retired' : 'admin.productTerms.offered')}
                    </Tag>
                  ),
                },
              ]}
            />
          )}
        </div>
      </div>
    </Frame>
  )
}
