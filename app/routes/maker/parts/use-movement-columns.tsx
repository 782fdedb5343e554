import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { type Paper, PaperOf } from './paper-of'

interface Movement {
  paper: Paper
  /** Instant. */
  at: string
  purpose: string
  /** Tiyin; below zero when it left the account. */
  change: string
}

/** How a movement of a maker's money is told, wherever it stands. */
export function useMovementColumns() {
  const t = useT()
  const { dateTime, money } = useFormat()
  return [
    {
      key: 'paper',
      label: t('maker.money.paper'),
      rowHeader: true,
      cell: ({ paper }: Movement) => <PaperOf paper={paper} />,
    },
    { key: 'at', label: t('maker.money.at'), cell: ({ at }: Movement) => dateTime(at) },
    {
      key: 'purpose',
      label: t('maker.money.purpose'),
      cell: ({ purpose }: Movement) => t(keyOf('finance.purpose', purpose)),
    },
    {
      key: 'change',
      label: t('maker.money.change'),
      numeric: true,
      cell: ({ change }: Movement) => money(change),
    },
  ]
}
