import { useT } from '~/i18n/react'
import { Tag } from '~/ui/content/tag'
import type { Tone } from '~/ui/content/tone'

const tones = {
  invited: 'warning',
  accepted: 'info',
  done: 'success',
  refused: 'danger',
  lapsed: 'neutral',
  withdrawn: 'neutral',
} as const satisfies Record<string, Tone>

export interface PartStatusProps {
  status: keyof typeof tones
  /** Its day is over, and something of it is still to be made. */
  isLate: boolean
}

/** How far a part of a contract is, and whether it is late. */
export function PartStatus({ status, isLate }: PartStatusProps) {
  const t = useT()
  return (
    <span className="inline-flex flex-wrap gap-2">
      <Tag tone={tones[status]}>{t(`pool.status.${status}`)}</Tag>
      {isLate && <Tag tone="danger">{t('pool.late')}</Tag>}
    </span>
  )
}
