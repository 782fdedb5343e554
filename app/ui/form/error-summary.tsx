import type { ReactNode } from 'react'
import { useT } from '~/i18n/react'
import { usePageForms } from './page/page-forms'

export interface FieldError {
  message: string
  /** Id (usually the name) of the field; absent when the error is nobody's. */
  field?: string
}

interface ErrorSummaryProps {
  errors: readonly FieldError[]
  title?: string
  /** Said below. */
  children?: ReactNode
}

/** Stands first in the page and takes the focus, by `autofocus` and without JavaScript. Nothing when empty. */
export function ErrorSummary({ errors, title, children }: ErrorSummaryProps) {
  const t = useT()
  const page = usePageForms()
  if (errors.length === 0) return null
  if (page) page.errors = errors
  return (
    // biome-ignore lint/a11y/noAutofocus: the page was sent back, and what is wrong must be heard first
    <div className="error-summary" tabIndex={-1} autoFocus data-error-summary>
      <div role="alert">
        <h2>{title ?? t('ui.errorSummary')}</h2>
        <ul>{page ? page.errorsMark : <ErrorItems errors={errors} fieldIds={null} />}</ul>
        {children}
      </div>
    </div>
  )
}

interface ErrorItemsProps {
  errors: readonly FieldError[]
  /** As they stand on the page; null when that is not known. */
  fieldIds: readonly string[] | null
  /** Where it is not the name. */
  wrongIds?: ReadonlyMap<string, string>
}

/** What concerns the whole form first, then the fields from top to bottom. What is not on the page is no link. */
export function ErrorItems({ errors, fieldIds, wrongIds }: ErrorItemsProps) {
  const idOf = ({ field = '' }: FieldError) => wrongIds?.get(field) ?? field
  const place = (error: FieldError) =>
    error.field === undefined ? -1 : (fieldIds?.indexOf(idOf(error)) ?? 0)
  const ordered = [...errors].sort((one, other) => place(one) - place(other))
  return ordered.map((error) => {
    const isLink = error.field !== undefined && (fieldIds === null || place(error) >= 0)
    return (
      <li key={`${error.field ?? ''}:${error.message}`}>
        {isLink ? <a href={`#${idOf(error)}`}>{error.message}</a> : error.message}
      </li>
    )
  })
}
