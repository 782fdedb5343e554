import type { FieldProps } from './field'
import { TextField } from './text-field'

export interface EmailFieldProps extends FieldProps {
  value?: string | undefined
}

export function EmailField(props: EmailFieldProps) {
  return (
    <TextField
      {...props}
      type="email"
      inputMode="email"
      autoComplete="email"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={200}
    />
  )
}
