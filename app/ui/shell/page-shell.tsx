import type { ReactNode } from 'react'
import { useT } from '~/i18n/react'
import type { LanguageLink } from './language-switch'
import { Ornament } from './ornament'
import { TopBar } from './top-bar'

export interface PageShellProps {
  languages: readonly LanguageLink[]
  /** The page of the view settings. */
  settingsHref: string
  /** A sentence, with a link perhaps: this is a test, with stand-ins for the outside systems. */
  banner?: ReactNode
  /** A `SiteHeader`, or its place. */
  header: ReactNode
  /** A `SiteFooter`, or its place. */
  footer: ReactNode
  /** Usually one `Page`. */
  children: ReactNode
}

/** What surrounds every page; rendered once, by the layout. */
export function PageShell({ languages, settingsHref, banner, header, footer, children }: PageShellProps) {
  const t = useT()
  return (
    <div className="page">
      <a className="skip-link" href="#main">
        {t('ui.skip')}
      </a>
      {banner && (
        <aside className="test-banner" aria-label={t('ui.testBanner')}>
          <div className="wrap">{banner}</div>
        </aside>
      )}
      <header>
        <TopBar languages={languages} settingsHref={settingsHref} />
        {header}
        <Ornament />
      </header>
      <div className="page-body">{children}</div>
      <LineNotices />
      {footer}
    </div>
  )
}

/** Hidden, for the browser's module to show below a form that is sent. */
function LineNotices() {
  const t = useT()
  return (
    <>
      <p className="notice tone-danger" role="alert" data-line="off" hidden>
        {t('ui.line.off')}
      </p>
      <p className="notice tone-info" role="status" data-line="slow" hidden>
        {t('ui.line.slow')}
      </p>
    </>
  )
}
