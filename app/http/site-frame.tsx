import type { ReactNode } from 'react'
import { localeNames, locales } from '~/i18n/locales'
import { useLocale, useT } from '~/i18n/react'
import { PageShell } from '~/ui/shell/page-shell'
import type { AccountLink, NavigationLink } from '~/ui/shell/site-header'
import { usePageEnvironment } from './page-environment'
import type { RootData } from './root-data.server'

const sections = ['services', 'devices', 'makers', 'centres', 'market'] as const
/** What staff look up for people. */
const staffSections = ['services', 'devices', 'makers', 'centres'] as const

interface SiteFrameProps {
  /** Absent when even the root could not be read: then nobody knows who asks. */
  data: RootData | undefined
  /** Where the portal stands when the reader is elsewhere; else empty. */
  origin?: string
  children: ReactNode
}

/** The portal's own header and footer around a page. */
export function SiteFrame({ data, origin = '', children }: SiteFrameProps) {
  const t = useT()
  const locale = useLocale()
  const { path, search, sandbox } = usePageEnvironment()
  const here = (to: string) => `${origin}/${locale}${to}`
  const page = `/${locale}${path}${search}`
  const view = new URLSearchParams({ next: page })
  const signInHref = here(signInPath(path, page))
  const links = (data?.session?.desk ? staffSections : sections).map((section) => ({
    href: here(`/${section}`),
    label: t(`layout.nav.${section}`),
    current: path === `/${section}` || path.startsWith(`/${section}/`),
  }))
  return (
    <PageShell
      brand={{ name: t('layout.brand'), tagline: t('layout.tagline'), href: here('') }}
      navigation={[...deskLinks(data, path, here, t), ...links]}
      account={data ? accountLinks(data, path, signInHref, here, t) : []}
      menu={menuLinks(data, path, signInHref, here, t)}
      signOutHref={data?.session ? here('/sign-out') : undefined}
      languages={locales.map((code) => ({
        lang: code,
        ...localeNames[code],
        href: `${origin}/${code}${path}${search}`,
        current: code === locale,
      }))}
      settingsHref={here(`/view?${view}`)}
      {...(sandbox ? { banner: <p>{t('layout.sandbox')}</p> } : {})}
      footerGroups={[
        { title: t('layout.footer.sections'), links },
        { title: t('layout.footer.information'), links: informationLinks(sandbox, here, t) },
        {
          title: t('layout.footer.contact'),
          links: [
            { href: 'tel:1140', label: t('layout.footer.link.call') },
            { href: here('/centres'), label: t('layout.nav.centres') },
            { href: here('/help'), label: t('layout.footer.link.help') },
            { href: here('/orders'), label: t('layout.footer.link.orders') },
          ],
        },
      ]}
      footerNote={<p>{t('layout.footer.about')}</p>}
    >
      {children}
    </PageShell>
  )
}

/** Who works here has her own pages first. */
function deskLinks(
  data: RootData | undefined,
  path: string,
  here: (to: string) => string,
  t: ReturnType<typeof useT>,
): NavigationLink[] {
  const desk = data?.session?.desk
  if (!desk) return []
  const absences = '/staff/absences'
  const isCentre = desk === '/staff'
  return [
    {
      href: here(desk),
      label: t('layout.nav.desk'),
      current: path === desk || (path.startsWith(`${desk}/`) && path !== absences),
    },
    ...(isCentre
      ? [{ href: here(absences), label: t('layout.nav.absences'), current: path === absences }]
      : []),
  ]
}

/** What is asked for on a phone and stands in the header and the footer elsewhere. */
function menuLinks(
  data: RootData | undefined,
  path: string,
  signInHref: string,
  here: (to: string) => string,
  t: ReturnType<typeof useT>,
): NavigationLink[] {
  const link = (to: string, label: string) => ({ href: here(to), label, current: path === to })
  return [
    ...(data
      ? [
          data.session
            ? link('/account', t('layout.nav.account'))
            : { ...link('/sign-in', t('layout.nav.signIn')), href: signInHref },
        ]
      : []),
    link('/help', t('layout.footer.link.help')),
    { href: 'tel:1140', label: t('layout.footer.link.call') },
  ]
}

const noErrand = /^(\/(sign-in|sign-out|about|help|privacy|view|ui)(\/.*)?)?$/

/** From a public page she comes back to it, `page`; from the home page to her account. */
function signInPath(path: string, page: string): string {
  return noErrand.test(path) ? '/sign-in' : `/sign-in?${new URLSearchParams({ next: page })}`
}

function informationLinks(
  sandbox: boolean,
  here: (to: string) => string,
  t: ReturnType<typeof useT>,
): NavigationLink[] {
  const pages = ['about', 'privacy', 'view'] as const
  const links = pages.map((page) => ({ href: here(`/${page}`), label: t(`layout.footer.link.${page}`) }))
  // The design system's page does not exist in production, and neither do stand-ins.
  return sandbox ? [...links, { href: here('/ui'), label: t('layout.footer.ui') }] : links
}

function accountLinks(
  { session, cartCount }: RootData,
  path: string,
  signInHref: string,
  here: (to: string) => string,
  t: ReturnType<typeof useT>,
): AccountLink[] {
  return [
    {
      href: here('/search'),
      label: t('layout.nav.search'),
      icon: 'search',
      current: path === '/search',
    },
    // Staff at work buy nothing.
    ...(session?.desk
      ? []
      : [
          {
            href: here('/cart'),
            label: t('layout.nav.cart'),
            icon: 'cart' as const,
            count: cartCount,
            countLabel: t('layout.nav.cartCount'),
            current: path === '/cart',
          },
        ]),
    session
      ? {
          href: here('/account'),
          label: session.name,
          icon: 'account',
          count: session.unread,
          countLabel: t('layout.nav.unread'),
          current: path.startsWith('/account'),
        }
      : {
          href: signInHref,
          label: t('layout.nav.signIn'),
          icon: 'account',
          current: path === '/sign-in',
        },
  ]
}
