import { useT } from '~/i18n/react'
import { Icon } from '../content/icon'

interface CopyButtonProps {
  text: string
  /** What is copied, for who does not see it stand beside. */
  of?: string
  /** Says all by itself, where nothing stands beside that tells what is copied. */
  label?: string
  /** The text is an address, which a device with a way of its own sends on: what it is called there. */
  share?: string
}

/** Puts `text` on the clipboard; seen only where the browser's module runs. */
export function CopyButton({ text, of, label, share }: CopyButtonProps) {
  const t = useT()
  return (
    <button
      type="button"
      className="btn btn-link"
      data-copy={text}
      data-copied={t('ui.copied')}
      {...(share && { 'data-share': share, 'data-share-label': t('ui.share') })}
      aria-live="polite"
      hidden
    >
      <Icon name="copy" />
      <span>
        <span data-copy-label>{label ?? t('ui.copy')}</span>
        {of && <span className="visually-hidden"> {of}</span>}
      </span>
    </button>
  )
}
