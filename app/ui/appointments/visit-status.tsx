import { useT } from '~/i18n/react'
import { Tag } from '../content/tag'
import type { Tone } from '../content/tone'

const tones = {
  booked: 'info',
  waiting: 'warning',
  called: 'success',
  done: 'neutral',
  missed: 'danger',
  cancelled: 'neutral',
} as const satisfies Record<string, Tone>

/** How a visit to a centre stands. */
export function VisitStatus({ of: status }: { of: keyof typeof tones }) {
  const t = useT()
  return <Tag tone={tones[status]}>{t(`appointments.status.${status}`)}</Tag>
}
