import { Choice } from './choices/choice'
import { errorId, FieldNotes, type FieldProps } from './field'
import { useFieldPlace } from './page/page-forms'
import { useField } from './page/use-field'

export interface CheckboxFieldProps extends Omit<FieldProps, 'asHeading' | 'optional'> {
  checked?: boolean | undefined
  /** What is sent when ticked. */
  value?: string
}

/** One yes: a declaration or a setting. */
export function CheckboxField({ label, hint, checked, value = 'on', ...rest }: CheckboxFieldProps) {
  const { id, error, typed } = useField(rest)
  useFieldPlace(id, label)
  return (
    <div className={error ? 'field field-invalid' : 'field'}>
      <FieldNotes id={id} error={error} />
      <Choice
        kind="checkbox"
        id={id}
        name={rest.name}
        value={value}
        label={label}
        hint={hint}
        checked={typed ? typed.includes(value) : (checked ?? false)}
        invalid={Boolean(error)}
        description={error && errorId(id)}
      />
    </div>
  )
}
