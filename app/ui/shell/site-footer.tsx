import type { ReactNode } from 'react'
import { Ornament } from './ornament'
import type { NavigationLink } from './site-header'

export interface FooterGroup {
  title: string
  links: readonly NavigationLink[]
}

export interface SiteFooterProps {
  footerGroups: readonly FooterGroup[]
  footerNote?: ReactNode
}

export function SiteFooter({ footerGroups, footerNote }: SiteFooterProps) {
  return (
    <footer className="site-footer">
      <Ornament />
      <div className="wrap">
        <div className="footer-groups">
          {footerGroups.map(({ title, links }) => (
            <section key={title}>
              <h2>{title}</h2>
              <ul>
                {links.map(({ href, label }) => (
                  <li key={href}>
                    <a href={href}>{label}</a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        {footerNote && <div className="footer-note">{footerNote}</div>}
      </div>
    </footer>
  )
}
