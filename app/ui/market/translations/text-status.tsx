import { useT } from '~/i18n/react'
import { Tag } from '~/ui/content/tag'
import type { Tone } from '~/ui/content/tone'

const tones = {
  asked: 'neutral',
  taken: 'info',
  handed: 'warning',
  accepted: 'success',
  withdrawn: 'neutral',
  lapsed: 'neutral',
} as const satisfies Record<string, Tone>

/** How far a text is that is put into another language. */
export function TextStatus({ status }: { status: keyof typeof tones }) {
  const t = useT()
  return <Tag tone={tones[status]}>{t(`translations.status.${status}`)}</Tag>
}
