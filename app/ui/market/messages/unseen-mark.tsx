import { useFormat, useT } from '~/i18n/react'
import { Tag } from '../../content/tag'

/** How many messages wait to be opened; nothing for none. */
export function UnseenMark({ count }: { count: number }) {
  const t = useT()
  const { number } = useFormat()
  return count > 0 ? <Tag tone="info">{t('messages.unseen', { count, shown: number(count) })}</Tag> : null
}
