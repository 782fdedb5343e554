import type { ReactNode } from 'react'
import { Icon, type IconName } from '../content/icon'
import { useForm } from '../form/page/page-forms'

export type ButtonLook = 'primary' | 'secondary' | 'danger' | 'link'

export interface ButtonProps {
  look?: ButtonLook
  type?: 'submit' | 'button'
  name?: string
  value?: string
  icon?: IconName
  /** The work has been sent and is not done yet. */
  busy?: boolean
  disabled?: boolean
  /** As wide as its place. */
  wide?: boolean
  /** Id of a form that stands elsewhere. */
  form?: string
  formAction?: string
  /** Says of what, when the visible words alone do not: "Remove <b>Red scarf</b>". */
  hiddenText?: string
  id?: string
  children: ReactNode
}

export function Button({
  look = 'primary',
  type = 'submit',
  icon,
  busy,
  wide,
  hiddenText,
  children,
  ...rest
}: ButtonProps) {
  const form = useForm()
  if (form && type === 'submit' && !rest.form) form.button ??= { name: rest.name, value: rest.value }
  return (
    <button
      {...rest}
      type={type}
      className={`btn btn-${look}${wide ? ' btn-wide' : ''}`}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
    >
      {icon && !busy && <Icon name={icon} />}
      <span>
        {children}
        {hiddenText && <span className="visually-hidden"> {hiddenText}</span>}
      </span>
    </button>
  )
}
