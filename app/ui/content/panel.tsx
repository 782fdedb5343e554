import type { ReactNode } from 'react'
import { Heading } from './heading'
import { Icon } from './icon'

export interface PanelProps {
  title: ReactNode
  /** What the number is, e.g. "Your application number". */
  label?: ReactNode
  number?: string
  level?: 1 | 2
  children?: ReactNode
}

/** The confirmation at the end of a journey; its title is the page's h1 unless told otherwise. */
export function Panel({ title, label, number, level = 1, children }: PanelProps) {
  return (
    <div className="panel">
      <Icon name="checkCircle" />
      <Heading level={level} size="xl">
        {title}
      </Heading>
      {number && (
        <>
          {label && <p className="panel-label">{label}</p>}
          <p className="panel-number">{number}</p>
        </>
      )}
      {children}
    </div>
  )
}
