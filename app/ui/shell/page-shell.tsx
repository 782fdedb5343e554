import type { ReactNode } from 'react'
import { useT } from '~/i18n/react'
import type { LanguageLink } from './language-switch'
import { Ornament } from './ornament'
import { SiteFooter, type SiteFooterProps } from './site-footer'
import { SiteHeader, type SiteHeaderProps } from './site-header'
import { TopBar } from './top-bar'

export interface PageShellProps extends SiteHeaderProps, SiteFooterProps {
  languages: readonly LanguageLink[]
  /** The page of the view settings. */
  settingsHref: string
  /** A sentence, with a link perhaps: this is a test, with stand-ins for the outside systems. */
  banner?: ReactNode
  /** Usually one `Page`. */
  children: ReactNode
}

/** What surrounds every page; rendered once, by the layout. */
export function PageShell({ languages, settingsHref, banner, children, ...site }: PageShellProps) {
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
        <SiteHeader
          brand={site.brand}
          navigation={site.navigation}
          account={site.account}
          menu={site.menu}
          signOutHref={site.signOutHref}
        />
        <Ornament />
      </header>
      <div className="page-body">{children}</div>
      <SiteFooter footerGroups={site.footerGroups} footerNote={site.footerNote} />
    </div>
  )
}
