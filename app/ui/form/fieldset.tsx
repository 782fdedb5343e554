import type { ReactNode } from 'react'
import { describedBy, FieldNotes, type FieldProps, Optional } from './field'
import { useFieldPlace } from './page/page-forms'

export interface FieldsetProps extends Omit<FieldProps, 'name' | 'label'> {
  legend: ReactNode
  id: string
  children: ReactNode
}

/** A question with several inputs: legend, hint and error belong to the group. */
export function Fieldset({ legend, id, hint, error, optional, asHeading, children }: FieldsetProps) {
  useFieldPlace(id, legend)
  const text = (
    <>
      {legend}
      {optional && <Optional />}
    </>
  )
  return (
    <fieldset
      className={error ? 'fieldset field field-invalid' : 'fieldset field'}
      aria-describedby={describedBy(id, { hint, error })['aria-describedby']}
    >
      <legend className={asHeading ? 'field-label field-label-l' : 'field-label'}>
        {asHeading ? <h1>{text}</h1> : text}
      </legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  )
}
