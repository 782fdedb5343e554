import { useFormat, useT } from '~/i18n/react'
import { SummaryList } from '~/ui/data/summary-list'

interface AmountsTableProps {
  priceTiyin: string
  voucherPartTiyin: string
  topUpTiyin: string
  /** What is left of the ceiling; absent where it no longer matters. */
  restTiyin?: string
  number: string
  /** Of an order that came to nothing, or whose device went back: nobody pays any more. */
  over?: 'over' | 'returned' | null
}

/** Who pays what, and what becomes of the rest. */
export function AmountsTable({
  priceTiyin,
  voucherPartTiyin,
  topUpTiyin,
  restTiyin,
  number,
  over = null,
}: AmountsTableProps) {
  const t = useT()
  const { money } = useFormat()
  const ownPart = topUpTiyin === '0' ? t('vouchers.amounts.nothing') : money(topUpTiyin)
  const nothingMore = () => (
    <>
      {ownPart} <span className="block text-muted">{over && t(`vouchers.amounts.${over}`)}</span>
    </>
  )
  return (
    <SummaryList
      title={t('vouchers.amounts.title')}
      rows={[
        { key: 'price', label: t('vouchers.amounts.price'), value: money(priceTiyin) },
        {
          key: 'state',
          label: t(over ? 'vouchers.amounts.stateOver' : 'vouchers.amounts.state', { number }),
          value: money(voucherPartTiyin),
        },
        over
          ? { key: 'you', label: t('vouchers.amounts.youOver'), value: nothingMore() }
          : { key: 'you', label: t('vouchers.amounts.you'), value: <b>{ownPart}</b> },
        ...(restTiyin && restTiyin !== '0'
          ? [
              {
                key: 'rest',
                label: t('vouchers.amounts.rest'),
                value: (
                  <>
                    {money(restTiyin)} <span className="text-muted">{t('vouchers.amounts.restNote')}</span>
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
