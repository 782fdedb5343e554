import { useT } from '~/i18n/react'
import { Icon } from './icon'
import { type Tone, toneIcons } from './tone'

export interface ToastProps {
  tone?: Tone
  text: string
}

/**
 * What the last action did. It takes the focus when the page opens, so that it is read out and in sight, and stays
 * until the next page; the browser's module adds the button to put it away.
 */
export function Toast({ tone = 'success', text }: ToastProps) {
  const t = useT()
  return (
    <div
      className={`toast notice tone-${tone}`}
      role={tone === 'danger' ? 'alert' : 'status'}
      // biome-ignore lint/a11y/noAutofocus: the answer to what the person just did, on a page made for it
      autoFocus
      tabIndex={-1}
      data-toast
    >
      <Icon name={toneIcons[tone]} />
      <p className="notice-body">{text}</p>
      <button type="button" className="notice-close" data-dismiss hidden>
        <Icon name="close" />
        <span className="visually-hidden">{t('ui.close')}</span>
      </button>
    </div>
  )
}
