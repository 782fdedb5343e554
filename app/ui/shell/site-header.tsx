import { useT } from '~/i18n/react'
import { Button } from '../action/button'
import { PostForm } from '../action/post-form'
import { Icon, type IconName } from '../content/icon'

export interface NavigationLink {
  href: string
  label: string
  current?: boolean
}

export interface AccountLink extends NavigationLink {
  icon?: IconName
  /** A number as it is written; `countLabel` says it in words. Null for none. */
  count?: string | null
  countLabel?: string
}

export interface SiteHeaderProps {
  brand: { name: string; tagline?: string; href: string }
  navigation: readonly NavigationLink[]
  account: readonly AccountLink[]
  /** What a phone's menu has besides: help, the account. Elsewhere it stands in the header and the footer. */
  menu: readonly NavigationLink[]
  /** Where the button of the phone's menu posts to; absent for a visitor. */
  signOutHref?: string | undefined
}

export function SiteHeader({ brand, navigation, account, menu, signOutHref }: SiteHeaderProps) {
  const t = useT()
  return (
    <div className="site-header">
      <div className="wrap">
        <a className="brand" href={brand.href}>
          <BrandMark />
          <span>
            <span className="brand-name">{brand.name}</span>
            {brand.tagline && <span className="brand-tagline">{brand.tagline}</span>}
          </span>
        </a>
        {account.length > 0 && <AccountLinks links={account} />}
        <button type="button" className="menu-button" {...{ popovertarget: 'site-menu' }}>
          <Icon name="menu" />
          <span className="menu-button-label">{t('ui.menu.open')}</span>
        </button>
        <nav className="site-menu" id="site-menu" aria-label={t('ui.menu.label')} {...{ popover: 'auto' }}>
          <button
            type="button"
            className="menu-button menu-close"
            {...{ popovertarget: 'site-menu', popovertargetaction: 'hide' }}
          >
            <Icon name="close" />
            {t('ui.close')}
          </button>
          <MenuLinks links={navigation} />
          <div className="menu-more">
            <MenuLinks links={menu} />
            {signOutHref && (
              <PostForm action={signOutHref}>
                <Button look="link" icon="signOut">
                  {t('ui.menu.signOut')}
                </Button>
              </PostForm>
            )}
          </div>
        </nav>
      </div>
    </div>
  )
}

function MenuLinks({ links }: { links: readonly NavigationLink[] }) {
  return (
    <ul>
      {links.map(({ href, label, current }) => (
        <li key={href}>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}

function AccountLinks({ links }: { links: readonly AccountLink[] }) {
  const t = useT()
  return (
    <nav aria-label={t('ui.accountLinks')}>
      <ul className="account-links">
        {links.map(({ href, label, icon, count, countLabel, current }) => (
          <li key={href}>
            <a className="account-link" href={href} aria-current={current ? 'page' : undefined}>
              {icon && <Icon name={icon} />}
              <span className="account-label">{label}</span>
              {count && (
                <span className="count-badge">
                  {count}
                  {countLabel && <span className="visually-hidden"> {countLabel}</span>}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Two diamonds of the ornament, side by side: companions. */
function BrandMark() {
  return (
    <svg
      className="brand-mark"
      width="36"
      height="36"
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
    >
      <path
        className="fill-accent"
        d="M11 4h2v3h2v3h2v3h2v6h-2v3h-2v3h-2v3h-2v-3H9v-3H7v-3H5v-6h2v-3h2V7h2Z"
      />
      <path className="fill-warm" d="M20 9h2v2h2v3h2v4h-2v3h-2v2h-2v-2h-2v-3h-2v-4h2v-3h2Z" />
      <path className="fill-surface" d="M11.5 12h1v2h1.5v4h-1.5v2h-1v-2H10v-4h1.5Z" />
    </svg>
  )
}
