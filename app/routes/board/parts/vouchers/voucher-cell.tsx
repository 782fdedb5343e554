import { useFormat, useT } from '~/i18n/react'
import { Told } from '../told'
import type { VoucherFigure } from './read-voucher-board.server'
import type { VoucherColumn } from './voucher-columns'

/** A figure as people read it, or the word for what is not told. */
export function VoucherCell({ figure, column }: { figure: VoucherFigure; column: VoucherColumn }) {
  const t = useT()
  const { money, number } = useFormat()
  const value = figure[column]
  if (typeof value === 'string') return money(value)
  if (column.endsWith('Tiyin')) return <span className="text-muted">{t('board.hidden')}</span>
  if (!column.endsWith('Days')) return <Told count={value} />
  return value === null ? (
    <span className="text-muted">{t('board.vouchers.tooFew')}</span>
  ) : (
    t('board.days', { count: value, shown: number(value) })
  )
}
