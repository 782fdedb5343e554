import { useT } from '~/i18n/react'
import { Tag } from '~/ui/content/tag'
import type { Tone } from '~/ui/content/tone'

const tones = {
  waiting: 'neutral',
  invoiced: 'neutral',
  delivered: 'warning',
  refused: 'danger',
  accepted: 'info',
  paid: 'success',
} as const satisfies Record<string, Tone>

export interface StageStatusProps {
  status: keyof typeof tones
  /** Its day is over, and it was not delivered. */
  isLate: boolean
}

/** How far a stage is, and whether it is late. */
export function StageStatus({ status, isLate }: StageStatusProps) {
  const t = useT()
  return (
    <span className="inline-flex flex-wrap gap-2">
      <Tag tone={tones[status]}>{t(`stages.status.${status}`)}</Tag>
      {isLate && <Tag tone="danger">{t('stages.late')}</Tag>}
    </span>
  )
}
