import { useT } from '~/i18n/react'
import { Icon } from './icon'
import { type Tone, toneIcons } from './tone'

export interface ToastProps {
  tone?: Tone
  text: string
}

/** What the last action did. It stays until the next page; the browser's module adds the button to put it away. */
export function Toast({ tone = 'success', text }: ToastProps) {
  const t = useT()
  return (
    <div className={`toast notice tone-${tone}`} role={tone === 'danger' ? 'alert' : 'status'} data-toast>
      <Icon name={toneIcons[tone]} />
      <p className="notice-body">{text}</p>
      <button type="button" className="notice-close" data-dismiss hidden>
        <Icon name="close" />
        <span className="visually-hidden">{t('ui.close')}</span>
      </button>
    </div>
  )
}
