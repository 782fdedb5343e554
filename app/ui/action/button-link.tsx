import type { ReactNode } from 'react'
import { Icon, type IconName } from '../content/icon'
import type { ButtonLook } from './button'

export interface ButtonLinkProps {
  href: string
  look?: ButtonLook
  icon?: IconName
  wide?: boolean
  hiddenText?: string
  /** File name offered for saving. */
  download?: string | true
  /** Id of a `ConfirmDialog`; without JavaScript the link leads to the page that asks the same. */
  confirmDialog?: string
  rel?: string
  children: ReactNode
}

/** Leads somewhere; what changes something is a `Button` in a form. */
export function ButtonLink({
  look = 'primary',
  icon,
  wide,
  hiddenText,
  confirmDialog,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <a {...rest} className={`btn btn-${look}${wide ? ' btn-wide' : ''}`} data-confirm-dialog={confirmDialog}>
      {icon && <Icon name={icon} />}
      <span>
        {children}
        {hiddenText && <span className="visually-hidden"> {hiddenText}</span>}
      </span>
    </a>
  )
}
