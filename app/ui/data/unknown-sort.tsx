import { useT } from '~/i18n/react'
import { Notice } from '../content/notice'

/** Said where an address asks for an order that the list does not have: it stands in its own. */
export function UnknownSort({ list }: { list: { isUnknownSort: boolean } }) {
  const t = useT()
  return list.isUnknownSort && <Notice tone="warning">{t('ui.table.unknownSort')}</Notice>
}
