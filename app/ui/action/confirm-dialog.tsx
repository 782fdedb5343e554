import type { ReactNode } from 'react'
import { useT } from '~/i18n/react'
import { Heading } from '../content/heading'
import { Button } from './button'

export interface ConfirmDialogProps {
  /** Named by `confirmDialog` of the `ButtonLink` that opens it. */
  id: string
  title: string
  text?: ReactNode
  confirmLabel: string
  /** Where the form posts: the same address as the confirmation page behind the link. */
  action: string
  hidden?: Readonly<Record<string, string>>
  look?: 'primary' | 'danger'
}

/**
 * Asks before a serious step. Without JavaScript it never opens and the link that would open it leads to a
 * page with the same question and the same form.
 */
export function ConfirmDialog({
  id,
  title,
  text,
  confirmLabel,
  action,
  hidden,
  look = 'danger',
}: ConfirmDialogProps) {
  const t = useT()
  return (
    <dialog className="dialog" id={id} aria-labelledby={`${id}-title`}>
      <form method="post" action={action} data-once>
        <Heading level={2} size="m" id={`${id}-title`}>
          {title}
        </Heading>
        {typeof text === 'string' ? <p>{text}</p> : text}
        {hidden &&
          Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        <div className="btn-group">
          <Button look={look}>{confirmLabel}</Button>
          <button type="button" className="btn btn-secondary" data-close-dialog>
            {t('ui.cancel')}
          </button>
        </div>
      </form>
    </dialog>
  )
}
