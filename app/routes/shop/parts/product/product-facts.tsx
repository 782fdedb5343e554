import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { SummaryList } from '~/ui/data/summary-list'
import { Table } from '~/ui/data/table'
import type { ProductView } from './product-view.server'

/** What it is, how heavy, and what it costs to send it where. */
export function ProductFacts({ product }: { product: ProductView }) {
  const t = useT()
  const here = useHere()
  const { paragraphs, lang, category, marks, measures, weight, region, deliveries } = product
  return (
    <div className="grid gap-8 md:grid-cols-2 md:gap-10">
      <section className="grid content-start gap-3">
        <Heading level={2}>{t('shop.product.description')}</Heading>
        {lang && <p className="text-muted">{t('shop.product.noText')}</p>}
        <div className="rich-text" lang={lang}>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        <SummaryList
          rows={[
            {
              key: 'category',
              label: t('shop.market.facet.category'),
              value: <a href={here(`/market/categories/${category.code}`)}>{category.name}</a>,
            },
            ...marks.map(({ kind, words }) => ({
              key: kind,
              label: t(`market.terms.${kind}`),
              value: <MarkWords words={words} />,
            })),
            ...(measures
              ? [{ key: 'measures', label: t('shop.product.measures.title'), value: measures }]
              : []),
            { key: 'weight', label: t('shop.product.weight'), value: weight },
            {
              key: 'region',
              label: t('shop.market.facet.region'),
              value: <a href={here(`/market/regions/${region.soato}`)}>{region.name}</a>,
            },
          ]}
        />
      </section>
      <section className="grid content-start gap-3">
        <Heading level={2}>{t('shop.product.delivery')}</Heading>
        <p>{t('shop.product.deliveryLead')}</p>
        <Disclosure summary={t('shop.product.deliveryTable')}>
          <Table
            caption={t('shop.product.deliveryTable')}
            captionHidden
            rows={deliveries}
            rowKey={(row) => row.soato}
            columns={[
              {
                key: 'to',
                label: t('shop.product.deliveryRegion'),
                cell: (row) => row.name,
                rowHeader: true,
              },
              { key: 'cost', label: t('shop.product.deliveryCost'), cell: (row) => row.cost, numeric: true },
              { key: 'time', label: t('shop.product.deliveryDays'), cell: (row) => row.time, numeric: true },
            ]}
          />
        </Disclosure>
      </section>
    </div>
  )
}

function MarkWords({ words }: { words: ProductView['marks'][number]['words'] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {words.map(({ name, href }) => (
        <li key={name}>
          {href ? (
            <a href={href} rel="nofollow">
              {name}
            </a>
          ) : (
            name
          )}
        </li>
      ))}
    </ul>
  )
}
