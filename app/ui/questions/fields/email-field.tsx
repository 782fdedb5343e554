import type { FieldProps } from '../../form/field'
import { TextField } from '../../form/text-field'

export interface EmailFieldProps extends FieldProps {
  value?: string | undefined
}

/** A plain text field: `type="email"` rewrites a domain in other letters before anybody could point them out. */
export function EmailField(props: EmailFieldProps) {
  return (
    <TextField
      {...props}
      kind="email"
      inputMode="email"
      autoComplete="email"
      autoCapitalize="none"
      spellCheck={false}
    />
  )
}
