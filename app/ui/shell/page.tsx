import type { ReactNode } from 'react'
import { BackLink } from './back-link'
import { Breadcrumbs, type Crumb } from './breadcrumbs'

export interface PageProps {
  crumbs?: readonly Crumb[]
  back?: { href: string; label?: string }
  /** `narrow` for forms and reading, `wide` for staff tables. */
  width?: 'narrow' | 'normal' | 'wide'
  /** A `Toast` with what the last action did, or its place. */
  toast?: ReactNode
  /** Full-width first part, above the column: usually `Hero`. */
  hero?: ReactNode
  children?: ReactNode
}

/** The inside of one page: where we are, and the main landmark the skip link leads to. */
export function Page({ crumbs, back, width = 'normal', toast, hero, children }: PageProps) {
  const wrap = width === 'normal' ? 'wrap' : `wrap wrap-${width}`
  return (
    <>
      {crumbs && (
        <div className={wrap}>
          <Breadcrumbs crumbs={crumbs} />
        </div>
      )}
      <main id="main" tabIndex={-1}>
        {hero && toast && <div className={`${wrap} above-hero`}>{toast}</div>}
        {hero}
        <div className={`${wrap} page-main`}>
          {back && <BackLink {...back} />}
          {!hero && toast}
          {children}
        </div>
      </main>
    </>
  )
}
