import { Ornament } from './ornament'
import type { NavigationLink } from './site-header'

export interface FooterGroup {
  title: string
  links: readonly NavigationLink[]
}

export interface SiteFooterProps {
  footerGroups: readonly FooterGroup[]
  footerNote: string
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
        <div className="footer-note">
          <p>{footerNote}</p>
        </div>
      </div>
    </footer>
  )
}
