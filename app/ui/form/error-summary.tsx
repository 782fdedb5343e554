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
        <ul>{page ? page.errorsMark : <ErrorItems errors={errors} fields={null} />}</ul>
        {children}
      </div>
    </div>
  )
}

interface ErrorItemsProps {
  errors: readonly FieldError[]
  /** What they are called, by their ids, as they stand on the page; null when that is not known. */
  fields: ReadonlyMap<string, string> | null
  /** Where it is not the name. */
  wrongIds?: ReadonlyMap<string, string>
}

/**
 * What concerns the whole form first, then the fields from top to bottom. What is not on the page is no link. Where the
 * same is wrong with several fields, each is named.
 */
export function ErrorItems({ errors, fields, wrongIds }: ErrorItemsProps) {
  const t = useT()
  const ids = fields && [...fields.keys()]
  const idOf = ({ field = '' }: FieldError) => wrongIds?.get(field) ?? field
  const place = (error: FieldError) => (error.field === undefined ? -1 : (ids?.indexOf(idOf(error)) ?? 0))
  const ordered = [...errors].sort((one, other) => place(one) - place(other))
  return ordered.map((error) => {
    const { field, message } = error
    const label = fields?.get(idOf(error))
    const isAmong = errors.filter((one) => one.message === message).length > 1
    const text = label && isAmong ? t('ui.errorOf', { label, message }) : message
    const isLink = field !== undefined && (ids === null || place(error) >= 0)
    return <li key={`${field ?? ''}:${message}`}>{isLink ? <a href={`#${idOf(error)}`}>{text}</a> : text}</li>
  })
}
