import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { FreeText } from '~/ui/content/free-text'
import { Notice } from '~/ui/content/notice'

interface SuspendedNoticeProps {
  /** As the register has it, or in the reader's script. */
  name: string
  /** What the portal's staff wrote; null for what was decided before reasons were kept. */
  reason: string | null
}

/** Nothing of a suspended workshop is on sale, whatever the state of its products says. */
export function SuspendedNotice({ name: given, reason }: SuspendedNoticeProps) {
  const t = useT()
  const { name } = useFormat()
  const here = useHere()
  return (
    <Notice tone="warning" title={t('seller.apply.state.suspended.title')}>
      <p>{t('seller.apply.state.suspended.text', { name: name(given) })}</p>
      {reason && (
        <p>
          {t('seller.apply.reason')} <FreeText of={reason} />
        </p>
      )}
      <p>
        <a href={here('/seller/apply')}>{t('seller.plea.link')}</a>
      </p>
    </Notice>
  )
}
