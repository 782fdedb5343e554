import { useT } from '~/i18n/react'
import { FreeText } from '~/ui/content/free-text'
import { Name } from '~/ui/content/name'
import { SummaryList } from '~/ui/data/summary-list'
import { LineAmount, type ShownLine } from '~/ui/market/requests/line-amount'

export type PartReader = 'coordinator' | 'worker'

export interface ShownPart extends ShownLine {
  title: string
  price: string
  sum: string
  dueOn: string
  answerBy: string
  coordinator: string
  worker: string
  beyondPace: boolean
  showsName: boolean
  note: string | null
}

/** What is made, how many, for how much and until when. */
export function PartFacts({ part, side }: { part: ShownPart; side: PartReader }) {
  const t = useT()
  const other = side === 'worker' ? 'coordinator' : 'worker'
  const texts = [part.beyondPace && t('pool.part.beyond'), part.showsName && t('pool.part.names')]
  return (
    <SummaryList
      rows={[
        { key: 'order', label: t('pool.part.order'), value: <FreeText of={part.title} /> },
        { key: 'other', label: t(`pool.part.${other}`), value: <Name of={part[other]} /> },
        { key: 'quantity', label: t('pool.part.quantity'), value: <LineAmount {...part} /> },
        { key: 'price', label: t('pool.part.price'), value: part.price },
        { key: 'sum', label: t('pool.part.sum'), value: <strong>{part.sum}</strong> },
        { key: 'dueOn', label: t('pool.part.dueOn'), value: part.dueOn },
        ...(part.note
          ? [{ key: 'note', label: t('pool.part.note'), value: <FreeText of={part.note} /> }]
          : []),
        ...texts
          .filter((text) => text !== false)
          .map((text) => ({ key: text, label: t('pool.table.state'), value: text })),
      ]}
    />
  )
}
