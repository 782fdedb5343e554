import type { ReactNode } from 'react'
import { localeNames, locales } from '~/i18n/locales'
import { useLocale, useT } from '~/i18n/react'
import { PageShell } from '~/ui/shell/page-shell'
import type { AccountLink, NavigationLink } from '~/ui/shell/site-header'
import type { RootData } from './root-data.server'

const sections = ['services', 'devices', 'makers', 'centres', 'market'] as const

/** The portal's own header and footer around a page; `data` is absent when even the root could not be read. */
export function SiteFrame({ data, children }: { data: RootData | undefined; children: ReactNode }) {
  const t = useT()
  const locale = useLocale()
  const path = data?.path ?? ''
  const here = (to: string) => `/${locale}${to}`
  const links = sections.map((section) => ({
    href: here(`/${section}`),
    label: t(`layout.nav.${section}`),
    current: path === `/${section}` || path.startsWith(`/${section}/`),
  }))
  return (
    <PageShell
      brand={{ name: t('layout.brand'), tagline: t('layout.tagline'), href: here('') }}
      navigation={links}
      account={accountLinks(data, here, t)}
      menu={menuLinks(data, here, t)}
      signOutHref={data?.session ? here('/sign-out') : undefined}
      languages={locales.map((code) => ({
        lang: code,
        ...localeNames[code],
        href: `/${code}${path}${data?.search ?? ''}`,
        current: code === locale,
      }))}
      settingsHref={here(`/view?next=${encodeURIComponent(here(path) + (data?.search ?? ''))}`)}
      {...(data?.sandbox ? { banner: <p>{t('layout.sandbox')}</p> } : {})}
      footerGroups={[
        { title: t('layout.footer.sections'), links },
        { title: t('layout.footer.information'), links: informationLinks(data, here, t) },
        {
          title: t('layout.footer.contact'),
          links: [
            { href: 'tel:1140', label: t('layout.footer.link.call') },
            { href: here('/centres'), label: t('layout.nav.centres') },
            { href: here('/help'), label: t('layout.footer.link.help') },
          ],
        },
      ]}
      footerNote={<p>{t('layout.footer.about')}</p>}
    >
      {children}
    </PageShell>
  )
}

/** What is asked for on a phone and stands in the header and the footer elsewhere. */
function menuLinks(
  data: RootData | undefined,
  here: (to: string) => string,
  t: ReturnType<typeof useT>,
): NavigationLink[] {
  const path = data?.path ?? ''
  const link = (to: string, label: string) => ({ href: here(to), label, current: path === to })
  return [
    data?.session ? link('/account', t('layout.nav.account')) : link('/sign-in', t('layout.nav.signIn')),
    link('/help', t('layout.footer.link.help')),
    { href: 'tel:1140', label: t('layout.footer.link.call') },
  ]
}

function informationLinks(
  data: RootData | undefined,
  here: (to: string) => string,
  t: ReturnType<typeof useT>,
): NavigationLink[] {
  const pages = ['about', 'privacy', 'view'] as const
  const links = pages.map((page) => ({ href: here(`/${page}`), label: t(`layout.footer.link.${page}`) }))
  // The design system's page does not exist in production, and neither do stand-ins.
  return data?.sandbox ? [...links, { href: here('/ui'), label: t('layout.footer.ui') }] : links
}

function accountLinks(
  data: RootData | undefined,
  here: (to: string) => string,
  t: ReturnType<typeof useT>,
): AccountLink[] {
  const path = data?.path ?? ''
  const session = data?.session
  return [
    {
      href: here('/cart'),
      label: t('layout.nav.cart'),
      icon: 'cart',
      count: data?.cartCount ?? 0,
      countLabel: t('layout.nav.cartCount'),
      current: path === '/cart',
    },
    session
      ? { href: here('/account'), label: session.name, icon: 'account', current: path.startsWith('/account') }
      : {
          href: here('/sign-in'),
          label: t('layout.nav.signIn'),
          icon: 'account',
          current: path === '/sign-in',
        },
  ]
}
