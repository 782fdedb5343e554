import type { FigureRow } from '~/domains/board/schema'
import type { Translate } from '~/i18n/translate'

export type Kind = FigureRow['period']

/** `2026-09` or `2026-q3`, as it stands in the address. */
export function periodCode({ period, startsOn }: Pick<FigureRow, 'period' | 'startsOn'>): string {
  const year = startsOn.getUTCFullYear()
  const month = startsOn.getUTCMonth() + 1
  return period === 'month' ? `${year}-${String(month).padStart(2, '0')}` : `${year}-q${Math.ceil(month / 3)}`
}

const roman = ['I', 'II', 'III', 'IV']

/** `09.2026`, or the quarter in words. */
export function namePeriod(code: string, t: Translate): string {
  const [year = '', part = ''] = code.split('-')
  return part.startsWith('q')
    ? t('board.quarter', { quarter: roman[Number(part.slice(1)) - 1] ?? part, year })
    : `${part}.${year}`
}
