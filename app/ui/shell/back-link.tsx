import { useT } from '~/i18n/react'
import { Icon } from '../content/icon'

export function BackLink({ href, label }: { href: string; label?: string }) {
  const t = useT()
  return (
    <a className="back-link" href={href}>
      <Icon name="arrowLeft" />
      <span>{label ?? t('ui.back')}</span>
    </a>
  )
}
