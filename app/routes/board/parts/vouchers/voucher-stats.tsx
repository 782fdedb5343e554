import { useFormat, useT } from '~/i18n/react'
import { Stats } from '~/ui/data/stats'
import type { VoucherFigure } from './read-voucher-board.server'
import { VoucherCell } from './voucher-cell'
import { columnsOfView, type VoucherColumn } from './voucher-columns'

/** All figures of what was chosen: counts, money, days. */
export function VoucherStats({ figure }: { figure: VoucherFigure }) {
  const t = useT()
  const { number } = useFormat()
  const summed = { issuedTiyin: ['issuedSummed', 'issued'], stateTiyin: ['spentSummed', 'spent'] } as const
  const noteOf = (column: VoucherColumn) => {
    const [part, whole] =
      column === 'issuedTiyin' ? summed.issuedTiyin : column.endsWith('Tiyin') ? summed.stateTiyin : []
    const [count, of] = [part && figure[part], whole && figure[whole]]
    return typeof count === 'number' && typeof of === 'number' && count < of
      ? t('board.vouchers.sumOf', { count: number(count), of: number(of) })
      : t(`board.vouchers.note.${column}`)
  }
  const stats = (columns: readonly VoucherColumn[]) =>
    columns
      .filter((column) => !(column === 'asked' && figure.deviceCode))
      .map((column) => ({
        label: t(`board.vouchers.column.${column}`),
        value: <VoucherCell figure={figure} column={column} />,
        note: noteOf(column),
      }))
  return (
    <>
      <Stats stats={stats(columnsOfView.counts)} />
      <Stats stats={stats(columnsOfView.money)} />
      <Stats stats={stats(columnsOfView.days)} />
    </>
  )
}
