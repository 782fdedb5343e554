import { useFormat, useT } from '~/i18n/react'
import { SummaryList } from '~/ui/data/summary-list'

interface AmountsTableProps {
  priceTiyin: string
  voucherPartTiyin: string
  topUpTiyin: string
  /** What is left of the ceiling; absent where it no longer matters. */
  restTiyin?: string
  number: string
}

/** Who pays what, and what becomes of the rest. */
export function AmountsTable({
  priceTiyin,
  voucherPartTiyin,
  topUpTiyin,
  restTiyin,
  number,
}: AmountsTableProps) {
  const t = useT()
  const { money } = useFormat()
  return (
    <SummaryList
      title={t('vouchers.amounts.title')}
      rows={[
        { key: 'price', label: t('vouchers.amounts.price'), value: money(priceTiyin) },
        { key: 'state', label: t('vouchers.amounts.state', { number }), value: money(voucherPartTiyin) },
        {
          key: 'you',
          label: t('vouchers.amounts.you'),
          value: <b>{topUpTiyin === '0' ? t('vouchers.amounts.nothing') : money(topUpTiyin)}</b>,
        },
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
