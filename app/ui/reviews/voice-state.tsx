import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Tag } from '~/ui/content/tag'

export const voiceTones = { waiting: 'info', shown: 'success', hidden: 'warning' } as const

interface VoiceStateProps {
  status: keyof typeof voiceTones
  reasonCode: string | null
  /** Somebody else is to look at it, which is said nowhere else. */
  isAsked?: boolean
}

/** Where something that its reader wrote stands: read by the portal, by everybody, or why by nobody. */
export function VoiceState({ status, reasonCode, isAsked }: VoiceStateProps) {
  const t = useT()
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Tag tone={voiceTones[status]}>{t(`voices.status.${status}`)}</Tag>
      {reasonCode && <span>{t(keyOf('voices.reason', reasonCode))}</span>}
      {isAsked && <span>{t('voices.review.asked')}</span>}
    </p>
  )
}
