import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mostProductFileBytes, mostProductLines } from '~/domains/market/index.server'
import { readFormData } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import type { RouteHandle } from '~/http/host/route-paths'
import { CodeList, ImportPage } from '~/http/sheet/import/import-page'
import { actOnImport, showImport } from '~/http/sheet/import/sheet-import.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { listCategoryChoices, listTermChoices } from '../parts/product/term-choices.server'
import { columnLabels } from '../parts/sheet/column-labels'
import { productImport } from '../parts/sheet/product-import.server'

export const handle: RouteHandle = { takesFiles: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const { locale } = context
  const [categories, lists] = await Promise.all([listCategoryChoices(locale), listTermChoices(locale)])
  return json({
    title: pageTitle(locale, 'sheets.products.title'),
    categories: categories
      .flatMap((each) => ('options' in each ? each.options : [each]))
      .map(({ value, label }) => ({ code: value, name: label })),
    lists: lists.map(({ kind, options }) => ({
      kind,
      codes: options.map(({ value, label }) => ({ code: value, name: label })),
    })),
    ...{ mostBytes: mostProductFileBytes, mostLines: mostProductLines },
    ...(await showImport(context, productImport(context))),
  })
}

/** The file is looked at and nothing is written; its good lines are written when the report is confirmed. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  return actOnImport(context, await readFormData(args.request), productImport(context), {
    path: `/${context.locale}/seller/products`,
    key: 'sheets.products.written',
  })
}

export default function ImportProducts() {
  const t = useT()
  const here = useHere()
  const { categories, lists, ...shown } = useLoaderData<typeof loader>()
  const labels = columnLabels(t)
  return (
    <Frame back={{ href: here('/seller/products'), label: t('seller.products.title') }}>
      <Heading level={1}>{t('sheets.products.title')}</Heading>
      <ImportPage
        {...shown}
        labelOf={(column) => [...labels].find(([code]) => code === column)?.[1]}
        lead={
          <>
            <p>{t('sheets.products.lead')}</p>
            <p>
              <a className="inline-flex min-h-11 items-center" href={here('/seller/products/file')} download>
                {t('sheets.products.export')}
              </a>
            </p>
            <p>{t('sheets.products.newOnes')}</p>
            <p>{t('sheets.products.variants')}</p>
            <p>{t('sheets.products.stock')}</p>
          </>
        }
      >
        <CodeList
          summary={t('sheets.products.columns')}
          codes={[...labels].map(([code, name]) => ({ code, name }))}
        />
        <CodeList
          summary={t('seller.product.availability')}
          codes={[
            { code: 'in_stock', name: t('seller.product.inStock') },
            { code: 'made_to_order', name: t('seller.product.toOrder') },
          ]}
        />
        <CodeList summary={t('seller.product.category')} codes={categories} />
        {lists.map(({ kind, codes }) => (
          <CodeList key={kind} summary={t(`market.terms.${kind}`)} codes={codes} />
        ))}
      </ImportPage>
    </Frame>
  )
}
