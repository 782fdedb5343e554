import { useT } from '~/i18n/react'
import { Tag } from '~/ui/content/tag'
import { type DueState, dueTone } from './tones'

interface DueTagProps {
  /** Null for a closed case. */
  due: DueState | null
  status: string
}

/** How near the day of the answer is, the same in the queue and on the case; nothing while there is time. */
export function DueTag({ due, status }: DueTagProps) {
  const t = useT()
  if (!due) return null
  // The clock stands while the citizen has the case.
  if (status === 'correction_requested') return <Tag>{t('staff.due.stands')}</Tag>
  if (due === 'later') return null
  return (
    <span className="in-one-piece">
      <Tag tone={dueTone[due]}>{t(`staff.due.${due}`)}</Tag>
    </span>
  )
}
