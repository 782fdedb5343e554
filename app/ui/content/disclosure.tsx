import type { ReactNode } from 'react'

export interface DisclosureProps {
  summary: ReactNode
  open?: boolean
  /** Disclosures of one name close each other. */
  group?: string
  children: ReactNode
}

export function Disclosure({ summary, open, group, children }: DisclosureProps) {
  return (
    <details className="disclosure" open={open} {...(group ? { name: group } : {})}>
      <summary>{summary}</summary>
      <div className="disclosure-body">{children}</div>
    </details>
  )
}
