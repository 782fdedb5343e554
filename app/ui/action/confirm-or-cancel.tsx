import type { ReactNode } from 'react'
import { useT } from '~/i18n/react'
import { Button, type ButtonLook } from './button'
import { ButtonGroup } from './button-group'
import { ButtonLink } from './button-link'

export interface ConfirmOrCancelProps {
  look?: ButtonLook
  /** Where the way back leads. */
  cancelHref: string
  children: ReactNode
}

/** The end of a form that one may also leave: its button, and the way back beside it. */
export function ConfirmOrCancel({ look = 'primary', cancelHref, children }: ConfirmOrCancelProps) {
  const t = useT()
  return (
    <ButtonGroup>
      <Button look={look}>{children}</Button>
      <ButtonLink look="secondary" href={cancelHref}>
        {t('ui.cancel')}
      </ButtonLink>
    </ButtonGroup>
  )
}
