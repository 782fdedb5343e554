import { useT } from '~/i18n/react'
import { Tag } from '~/ui/content/tag'
import type { Tone } from '~/ui/content/tone'

const tones = {
  asked: 'info',
  given: 'success',
  refused: 'warning',
  withdrawn: 'neutral',
} as const satisfies Record<string, Tone>

/** What became of a stand that a seller asked for at a fair. */
export function StandStatus({ status }: { status: keyof typeof tones }) {
  const t = useT()
  return <Tag tone={tones[status]}>{t(`fairs.stand.${status}`)}</Tag>
}
