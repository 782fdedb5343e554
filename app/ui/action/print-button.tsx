import { useT } from '~/i18n/react'
import { Icon } from '../content/icon'

/** Seen only where the browser's module runs; everyone can print from the browser's own menu. */
export function PrintButton({ label }: { label?: string }) {
  const t = useT()
  return (
    <button type="button" className="btn btn-secondary" data-print hidden>
      <Icon name="print" />
      <span>{label ?? t('ui.print')}</span>
    </button>
  )
}
