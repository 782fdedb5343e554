import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export interface CardProps {
  title?: ReactNode
  /** With it the title is a link and the whole card can be pressed. */
  href?: string
  level?: 2 | 3 | 4
  icon?: IconName
  meta?: ReactNode
  /** Further links or buttons, at the foot. */
  actions?: ReactNode
  children?: ReactNode
}

export function Card({ title, href, level = 3, icon, meta, actions, children }: CardProps) {
  const Title = `h${level}` as const
  return (
    <div className="card">
      {title && (
        <Title className="card-title">
          {icon && <Icon name={icon} />}
          {href ? (
            <a className="card-link" href={href}>
              {title}
            </a>
          ) : (
            title
          )}
        </Title>
      )}
      {typeof children === 'string' ? <p>{children}</p> : children}
      {meta && <div className="card-meta">{meta}</div>}
      {actions && <div className="card-actions btn-group">{actions}</div>}
    </div>
  )
}
