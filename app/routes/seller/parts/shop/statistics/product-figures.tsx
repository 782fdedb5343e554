import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { ListTable } from '~/ui/data/list-table'
import type { Listing } from '~/ui/data/listing'
import { figures, type ShownFigures } from './week-figures'

interface ProductFiguresProps {
  products: {
    list: Listing
    rows: readonly (ShownFigures & { id: string; name: string; lang?: string | undefined })[]
  }
  /** Monday of the one week that is shown; null for all of them. */
  week: string | null
}

/** The products by what was seen, put into carts and sold of them. */
export function ProductFigures({ products, week }: ProductFiguresProps) {
  const t = useT()
  const here = useHere()
  const title = week ? t('seller.statistics.byProductIn', { week }) : t('seller.statistics.byProduct')
  if (products.rows.length === 0)
    return (
      <section className="grid gap-4">
        <Heading level={2}>{title}</Heading>
        <p>{t('seller.statistics.noneInWeek')}</p>
      </section>
    )
  return (
    <section className="grid gap-4">
      <Heading level={2}>{title}</Heading>
      <ListTable
        caption={title}
        captionHidden
        {...products}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            label: t('seller.statistics.product'),
            rowHeader: true,
            sorts: true,
            cell: ({ id, name, lang }) => (
              <a href={here(`/seller/products/${id}`)} lang={lang}>
                {name}
              </a>
            ),
          },
          ...figures.map((figure) => ({
            key: figure,
            label: t(`seller.statistics.${figure}`),
            numeric: true,
            sorts: true,
            cell: ({ shown }: ShownFigures) => shown[figure],
          })),
        ]}
      />
    </section>
  )
}
