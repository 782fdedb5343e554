import { useT } from '~/i18n/react'
import { FreeText } from '~/ui/content/free-text'
import { Notice } from '~/ui/content/notice'

interface TaskNoticesProps {
  status: 'asked' | 'taken' | 'handed' | 'accepted' | 'withdrawn' | 'lapsed'
  isOwnSide: boolean
  /** Last day of what is waited for, in words. */
  due: string
  /** Why the seller gave it back; null unless she did. */
  reason: string | null
  /** When the seller last changed the text, in words; null where she has not. */
  changedAt: string | null
}

/** What an editor must know of a text before anything else. */
export function TaskNotices({ status, isOwnSide, due, reason, changedAt }: TaskNoticesProps) {
  const t = useT()
  if (status === 'asked') return isOwnSide ? <Notice>{t('translations.task.ownSide')}</Notice> : null
  if (status === 'handed') return <Notice>{t('translations.task.waits', { date: due })}</Notice>
  if (status === 'accepted') return <Notice tone="success">{t('translations.task.accepted')}</Notice>
  if (status === 'withdrawn') return <Notice>{t('translations.task.over')}</Notice>
  if (status === 'lapsed') return <Notice>{t('translations.task.lapsed')}</Notice>
  return (
    <>
      <Notice>{t('translations.task.taken', { date: due })}</Notice>
      {reason && (
        <Notice tone="warning" title={t('translations.task.returned')}>
          <p>
            <FreeText of={reason} />
          </p>
        </Notice>
      )}
      {changedAt && (
        <Notice tone="warning" title={t('translations.task.changed', { at: changedAt })}>
          {t('translations.task.changedText')}
        </Notice>
      )}
    </>
  )
}
