import { Choice } from './choice'
import { errorId, FieldNotes, type FieldProps } from './field'
import { useFieldPlace, useKept } from './page-forms'

export interface CheckboxFieldProps extends Omit<FieldProps, 'asHeading' | 'optional'> {
  checked?: boolean | undefined
  /** What is sent when ticked. */
  value?: string
}

/** One yes: a declaration or a setting. */
export function CheckboxField({
  name,
  id = name,
  label,
  hint,
  error,
  checked,
  value = 'on',
}: CheckboxFieldProps) {
  const kept = useKept(name)
  useFieldPlace(id)
  return (
    <div className={error ? 'field field-invalid' : 'field'}>
      <FieldNotes id={id} error={error} />
      <Choice
        kind="checkbox"
        id={id}
        name={name}
        value={value}
        label={label}
        hint={hint}
        checked={kept ? kept.includes(value) : (checked ?? false)}
        invalid={Boolean(error)}
        description={error && errorId(id)}
      />
    </div>
  )
}
