import type { ReactNode } from 'react'

/** Text for screen readers only: kept in the page, never `display: none`. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>
}
