import { useT } from '~/i18n/react'

export interface FieldError {
  message: string
  /** Id (usually the name) of the field; absent when the error is nobody's. */
  field?: string
}

/** Stands first in the page and takes the focus, by `autofocus` and without JavaScript. Nothing when empty. */
export function ErrorSummary({ errors, title }: { errors: readonly FieldError[]; title?: string }) {
  const t = useT()
  if (errors.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: the page was sent back, and what is wrong must be heard first
    <div className="error-summary" tabIndex={-1} autoFocus data-error-summary>
      <div role="alert">
        <h2>{title ?? t('ui.errorSummary')}</h2>
        <ul>
          {errors.map(({ message, field }) => (
            <li key={`${field ?? ''}:${message}`}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
