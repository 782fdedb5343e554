import type { ReactNode } from 'react'

export interface ChoiceOption {
  value: string
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
}

interface ChoiceProps extends ChoiceOption {
  kind: 'radio' | 'checkbox'
  id: string
  name: string
  checked?: boolean
  invalid?: boolean
  /** Further ids that describe the input. */
  description?: string | undefined
}

/** One radio button or checkbox with its words; used by the fields, not by pages. */
export function Choice({
  kind,
  id,
  name,
  value,
  label,
  hint,
  disabled,
  checked,
  invalid,
  description,
}: ChoiceProps) {
  const describedBy = [hint && `${id}-hint`, description].filter(Boolean).join(' ')
  return (
    <div className="choice">
      <input
        type={kind}
        id={id}
        name={name}
        value={value}
        defaultChecked={checked}
        disabled={disabled}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy || undefined}
      />
      <div className="choice-text">
        <label htmlFor={id}>{label}</label>
        {hint && (
          <div className="choice-hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
      </div>
    </div>
  )
}
