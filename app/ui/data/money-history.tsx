import { useFormat, useT } from '~/i18n/react'
import { SummaryList } from './summary-list'

export interface MoneyHistoryProps {
  /** The first thing first; amounts as digits in tiyin, instants as ISO. */
  moves: readonly {
    id: string
    kind: 'paid' | 'refund'
    state: 'done' | 'underway' | 'failed'
    amountTiyin: string
    at: string
    doneAt: string | null
    /** What a refund is of, when it is only a part. */
    of?: string | undefined
  }[]
}

/** What a person paid herself, what came or comes back, when and where to. */
export function MoneyHistory({ moves }: MoneyHistoryProps) {
  const t = useT()
  const { money, dateLong } = useFormat()
  if (moves.length === 0) return null
  const words = ({ kind, state, at, doneAt }: MoneyHistoryProps['moves'][number]) => {
    if (kind === 'paid') return { title: t('payments.moves.paid'), note: dateLong(at) }
    const date = dateLong(doneAt ?? at)
    return { title: t(`payments.moves.${state}.title`), note: t(`payments.moves.${state}.note`, { date }) }
  }
  return (
    <SummaryList
      title={t('payments.moves.heading')}
      rows={moves.map((move) => {
        const { title, note } = words(move)
        return {
          key: move.id,
          label: (
            <>
              {title}
              {move.of && <span className="block font-normal">{move.of}</span>}
              <span className="block font-normal text-muted">{note}</span>
            </>
          ),
          value: <span className="tabular">{money(move.amountTiyin)}</span>,
        }
      })}
    />
  )
}
