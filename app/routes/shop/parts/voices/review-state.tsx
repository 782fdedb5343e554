import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Tag } from '~/ui/content/tag'

const tones = { waiting: 'info', shown: 'success', hidden: 'warning' } as const

interface ReviewStateProps {
  status: keyof typeof tones
  reasonCode: string | null
  askedAt: string | null
}

/** Where somebody's own review stands: read by the portal, by everybody, or why by nobody. */
export function ReviewState({ status, reasonCode, askedAt }: ReviewStateProps) {
  const t = useT()
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Tag tone={tones[status]}>{t(`voices.status.${status}`)}</Tag>
      {reasonCode && <span>{t(keyOf('voices.reason', reasonCode))}</span>}
      {askedAt && <span>{t('voices.review.asked')}</span>}
    </p>
  )
}
