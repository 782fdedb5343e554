import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Table } from '~/ui/data/table'

export interface ShownSale {
  id: string
  name: { text: string; lang: string | null }
  units: string
  sum: string
  at: string
}

/** What she sold today, each with the way to take it back. */
export function SaleList({ sales }: { sales: readonly ShownSale[] }) {
  const t = useT()
  return (
    <Table
      caption={t('fairs.sale.list')}
      rows={sales}
      rowKey={({ id }) => id}
      columns={[
        { key: 'at', label: t('fairs.sale.at'), cell: ({ at }) => at },
        {
          key: 'name',
          label: t('fairs.sale.product'),
          rowHeader: true,
          cell: ({ name }) => <span lang={name.lang ?? undefined}>{name.text}</span>,
        },
        { key: 'units', label: t('fairs.sale.units'), numeric: true, cell: ({ units }) => units },
        { key: 'sum', label: t('fairs.sale.sum'), numeric: true, cell: ({ sum }) => sum },
        {
          key: 'undo',
          label: t('fairs.sale.undoLabel'),
          cell: ({ id, name, at }) => (
            <PostForm id={`undo-${id}`} className="" hidden={{ intent: 'undo', saleId: id }}>
              <Button look="link" hiddenText={`${name.text}, ${at}`}>
                {t('fairs.sale.undo')}
              </Button>
            </PostForm>
          ),
        },
      ]}
    />
  )
}
