import type { ReactNode } from 'react'
import { useT } from '~/i18n/react'
import { Icon } from '../content/icon'
import { useFieldPlace } from './page/page-forms'

/** What every field takes. Texts arrive translated; `error` alone makes the field look and sound wrong. */
export interface FieldProps {
  name: string
  label: ReactNode
  /** The name when absent; error summaries link to it. */
  id?: string
  hint?: ReactNode
  error?: string | undefined
  /** Adds "(optional)": required fields are the rule and carry no mark. */
  optional?: boolean | undefined
  /** The question is the whole page: the label becomes its h1. */
  asHeading?: boolean
}

interface FieldFrameProps extends FieldProps {
  children: ReactNode
}

export function hintId(id: string) {
  return `${id}-hint`
}

export function errorId(id: string) {
  return `${id}-error`
}

/** `aria-describedby` and `aria-invalid` for the control of a field. */
export function describedBy(
  id: string,
  { hint, error }: Pick<FieldProps, 'hint' | 'error'>,
  ...more: string[]
) {
  const ids = [hint && hintId(id), error && errorId(id), ...more].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? (true as const) : undefined }
}

/** Label, hint, error and then the control. */
export function Field({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  asHeading,
  children,
}: FieldFrameProps) {
  useFieldPlace(id, label)
  const labelElement = (
    <label className={asHeading ? 'field-label field-label-l' : 'field-label'} htmlFor={id}>
      {label}
      {optional && <Optional />}
    </label>
  )
  return (
    <div className={error ? 'field field-invalid' : 'field'}>
      {asHeading ? <h1>{labelElement}</h1> : labelElement}
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}

export function FieldNotes({ id, hint, error }: { id: string } & Pick<FieldProps, 'hint' | 'error'>) {
  const t = useT()
  return (
    <>
      {hint && (
        <div className="field-hint" id={hintId(id)}>
          {hint}
        </div>
      )}
      {error && (
        <p className="field-error" id={errorId(id)}>
          <Icon name="alert" />
          <span className="visually-hidden">{t('ui.error')} </span>
          {error}
        </p>
      )}
    </>
  )
}

export function Optional() {
  const t = useT()
  return <span className="field-optional"> {t('ui.optional')}</span>
}
