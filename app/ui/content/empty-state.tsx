import type { ReactNode } from 'react'
import { Heading } from './heading'
import { Icon, type IconName } from './icon'

export interface EmptyStateProps {
  title: ReactNode
  text?: ReactNode
  /** What to do next: a `ButtonLink` or a link. */
  action?: ReactNode
  icon?: IconName
  level?: 2 | 3
}

export function EmptyState({ title, text, action, icon = 'search', level = 2 }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Icon name={icon} />
      <Heading level={level} size="m">
        {title}
      </Heading>
      {text && <p>{text}</p>}
      {action}
    </div>
  )
}
