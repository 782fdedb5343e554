import { measures } from '~/domains/board/schema'
import { useT } from '~/i18n/react'
import { Stats } from '~/ui/data/stats'
import type { Figure } from './read-board.server'
import { Told, ToldDays } from './told'

/** The six figures of what was chosen. */
export function FigureStats({ figure }: { figure: Figure }) {
  const t = useT()
  const [received, ...others] = measures
  const count = (measure: (typeof measures)[number]) => ({
    label: t(`board.column.${measure}`),
    value: <Told count={figure[measure]} />,
    note: t(`board.note.${measure}`),
  })
  return (
    <Stats
      stats={[
        count(received),
        {
          label: t('board.column.medianDays'),
          value: <ToldDays days={figure.medianDays} />,
          note: t('board.note.medianDays'),
        },
        {
          label: t('board.column.longestDays'),
          value: <ToldDays days={figure.longestDays} />,
          note: t('board.note.longestDays'),
        },
        ...others.map(count),
      ]}
    />
  )
}
