import type { SerializeFrom } from '@remix-run/node'
import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Heading } from '~/ui/content/heading'
import { Table } from '~/ui/data/table'
import type { wordParcelMoney } from '~/views/orders/word-parcel-money.server'

type Money = SerializeFrom<Awaited<ReturnType<typeof wordParcelMoney>>>

/** The parcel's story of its money: every row and all of it sum to nothing. */
export function MoneyTable({ money: { moves, sum, nothing, whole } }: { money: Money }) {
  const t = useT()
  const fee = { key: 'fee', kind: 'fee', on: '', buyer: nothing, kept: nothing, seller: nothing }
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('disputes.money.title')}</Heading>
      <Table
        caption={t('disputes.money.title')}
        captionHidden
        rows={[...moves, fee]}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'move',
            label: t('disputes.money.move'),
            rowHeader: true,
            cell: ({ kind, on }) => (
              <>
                {t(keyOf('disputes.money.kind', kind.replace('.', '_')))} {on}
              </>
            ),
            total: t('disputes.money.total'),
          },
          ...(['buyer', 'kept', 'seller'] as const).map((place) => ({
            key: place,
            label: t(`disputes.money.${place}`),
            numeric: true,
            cell: (row: { buyer: string; kept: string; seller: string }) => row[place],
            total: sum[place],
          })),
        ]}
      />
      <p>{t('disputes.money.whole', { amount: whole })}</p>
    </section>
  )
}
