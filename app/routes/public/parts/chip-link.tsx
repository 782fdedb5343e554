import type { ReactNode } from 'react'
import { useT } from '~/i18n/react'

export interface ChipLinkProps {
  href: string
  current: boolean
  /** As it is written. */
  count?: string
  children: ReactNode
}

/** One of a row of links that narrow what is shown; stands in a list. */
export function ChipLink({ href, current, count, children }: ChipLinkProps) {
  const t = useT()
  return (
    <li>
      <a
        href={href}
        rel="nofollow"
        aria-current={current || undefined}
        className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line bg-surface px-4 py-1 no-underline hover:border-accent aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold"
      >
        {children}
        {count !== undefined && <span className="text-muted tabular-nums">{count}</span>}
        {current && <span className="visually-hidden">{t('ui.chosen')}</span>}
      </a>
    </li>
  )
}
