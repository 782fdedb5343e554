import type { ReactNode } from 'react'
import { Icon } from './icon'
import { type Tone, toneIcons } from './tone'

export interface NoticeProps {
  tone?: Tone
  title?: ReactNode
  /** `alert` for what went wrong just now, `status` for what went well just now; none for standing text. */
  role?: 'alert' | 'status'
  id?: string
  children?: ReactNode
}

export function Notice({ tone = 'info', title, role, id, children }: NoticeProps) {
  return (
    <div className={`notice tone-${tone}`} role={role} id={id}>
      <Icon name={toneIcons[tone]} />
      <div className="notice-body">
        {title && <p className="notice-title">{title}</p>}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  )
}
