import { describedBy, Field, type FieldProps } from './field'
import { useField } from './page/use-field'
import { habitsOf, type TextKind } from './text-kind'

/** No most number of characters: the browser would cut what is pasted; the answer says what is too long. */
export interface TextFieldProps extends FieldProps {
  /** What was typed or is known. */
  value?: string | undefined
  /** `words` when absent. Chooses how the field behaves, and what tests type into it. */
  kind?: TextKind
  type?: 'text' | 'email' | 'url' | 'tel' | 'password'
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url' | 'tel'
  /** About how many characters the answer has; a full line when absent. */
  width?: 2 | 4 | 10 | 20
  spellCheck?: boolean
  autoCapitalize?: 'none' | 'characters' | 'words'
  /** BCP 47 code of what is typed, when it is not the page's language. */
  lang?: string
  readOnly?: boolean
  /** Proves who somebody is: never stands in a page a second time. */
  secret?: boolean
}

export function TextField(props: TextFieldProps) {
  const { name, kind = 'words', type = 'text', width, secret } = props
  const habits = habitsOf(kind)
  const { id, error, text } = useField(props, { label: secret ? null : props.label })
  return (
    <Field {...props} error={error}>
      <input
        className={width ? `input input-${width}` : 'input'}
        id={id}
        name={name}
        type={type}
        defaultValue={secret ? undefined : text(props.value)}
        autoComplete={props.autoComplete ?? habits.autoComplete}
        inputMode={props.inputMode ?? habits.inputMode}
        spellCheck={props.spellCheck ?? habits.spellCheck}
        autoCapitalize={props.autoCapitalize ?? habits.autoCapitalize}
        lang={props.lang}
        readOnly={props.readOnly}
        data-kind={kind}
        data-secret={secret ? '' : undefined}
        {...describedBy(id, { ...props, error })}
      />
    </Field>
  )
}
