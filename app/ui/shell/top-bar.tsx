import { useT } from '~/i18n/react'
import { Icon } from '../content/icon'
import { type LanguageLink, LanguageSwitch } from './language-switch'

/** Languages and view settings: within reach on every width. */
export function TopBar({
  languages,
  settingsHref,
}: {
  languages: readonly LanguageLink[]
  settingsHref: string
}) {
  const t = useT()
  return (
    <div className="top-bar">
      <div className="wrap">
        <LanguageSwitch languages={languages} />
        <a className="settings-link" href={settingsHref}>
          <Icon name="eye" />
          <span className="settings-label">{t('ui.settings.link')}</span>
        </a>
      </div>
    </div>
  )
}
