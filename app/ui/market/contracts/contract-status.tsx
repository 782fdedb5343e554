import { useT } from '~/i18n/react'
import { Tag } from '~/ui/content/tag'
import type { Tone } from '~/ui/content/tone'

const tones = {
  drafting: 'neutral',
  agreed: 'warning',
  running: 'success',
  ended: 'neutral',
  completed: 'success',
} as const satisfies Record<string, Tone>

export interface ContractStatusProps {
  status: keyof typeof tones
}

/** How far a contract is. */
export function ContractStatus({ status }: ContractStatusProps) {
  const t = useT()
  return <Tag tone={tones[status]}>{t(`contracts.status.${status}`)}</Tag>
}
