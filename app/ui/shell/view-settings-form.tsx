import { useT } from '~/i18n/react'
import { Button } from '../action/button'
import { PostForm } from '../action/post-form'
import { ChoiceField } from '../form/choice-field'
import { textSizes, themes, type ViewSettings } from './view-settings'

export interface ViewSettingsFormProps {
  action?: string
  settings: ViewSettings
  /** Sent along, e.g. where to return. */
  hidden?: Readonly<Record<string, string>>
}

/** Posts `theme`, `text` and `images`. */
export function ViewSettingsForm({ action, settings, hidden }: ViewSettingsFormProps) {
  const t = useT()
  const themeLabels = {
    auto: t('ui.settings.theme.auto'),
    light: t('ui.settings.theme.light'),
    dark: t('ui.settings.theme.dark'),
    contrast: t('ui.settings.theme.contrast'),
  }
  return (
    <PostForm {...(action ? { action } : {})} {...(hidden ? { hidden } : {})}>
      <ChoiceField
        name="theme"
        label={t('ui.settings.theme.label')}
        value={settings.theme}
        options={themes.map((value) => ({ value, label: themeLabels[value] }))}
      />
      <ChoiceField
        name="text"
        label={t('ui.settings.text.label')}
        hint={t('ui.settings.text.hint')}
        value={settings.text}
        inline
        options={textSizes.map((value) => ({ value, label: t('ui.settings.text.size', { size: value }) }))}
      />
      <ChoiceField
        name="images"
        label={t('ui.settings.images.label')}
        hint={t('ui.settings.images.hint')}
        value={settings.images}
        options={[
          { value: 'on', label: t('ui.settings.images.on') },
          { value: 'off', label: t('ui.settings.images.off') },
        ]}
      />
      <Button>{t('ui.save')}</Button>
    </PostForm>
  )
}
