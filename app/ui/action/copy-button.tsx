import { useT } from '~/i18n/react'
import { Icon } from '../content/icon'

/** Puts `text` on the clipboard; seen only where the browser's module runs. `of` says what is copied. */
export function CopyButton({ text, of }: { text: string; of: string }) {
  const t = useT()
  return (
    <button
      type="button"
      className="btn btn-link"
      data-copy={text}
      data-copied={t('ui.copied')}
      aria-live="polite"
      hidden
    >
      <Icon name="copy" />
      <span>
        <span data-copy-label>{t('ui.copy')}</span>
        <span className="visually-hidden"> {of}</span>
      </span>
    </button>
  )
}
