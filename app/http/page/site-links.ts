import type { Locale } from '~/i18n/locales'
import type { Translate } from '~/i18n/translate'
import type { SiteFooterProps } from '~/ui/shell/site-footer'
import type { AccountLink, NavigationLink, SiteHeaderProps } from '~/ui/shell/site-header'

const sections = ['services', 'devices', 'makers', 'centres', 'market'] as const
/** What staff look up for people. */
const staffSections = ['services', 'devices', 'makers', 'centres'] as const

/** Who reads, as far as links depend on it. Texts as they are shown. */
export interface SiteReader {
  /** Null when nobody has signed in. */
  name: string | null
  /** Page of the role's own work; null for who looks after her own affairs. */
  desk: string | null
  /** Null for none. */
  unread: string | null
  cart: string | null
}

interface Asked {
  /** Absent when nobody can know who asks. */
  reader: SiteReader | undefined
  /** Shown for the address of the sign-in. */
  signInHref: string
  locale: Locale
  path: string
  /** Where the portal stands when the reader is elsewhere; else empty. */
  origin: string
  sandbox: boolean
  t: Translate
}

interface Place extends Asked {
  here: (to: string) => string
}

/** The links around a page. */
export function siteLinks(asked: Asked): { header: SiteHeaderProps; footer: SiteFooterProps } {
  const { reader, locale, path, origin, sandbox, t } = asked
  const here = (to: string) => `${origin}/${locale}${to}`
  const place = { ...asked, here }
  const links = (reader?.desk ? staffSections : sections).map((section) => ({
    href: here(`/${section}`),
    label: t(`layout.nav.${section}`),
    current: path === `/${section}` || path.startsWith(`/${section}/`),
  }))
  const contact = [
    { href: 'tel:1140', label: t('layout.footer.link.call') },
    { href: here('/centres'), label: t('layout.nav.centres') },
    { href: here('/help'), label: t('layout.footer.link.help') },
    { href: here('/status'), label: t('applications.find.title') },
    { href: here('/orders'), label: t('layout.footer.link.orders') },
    { href: here('/verify'), label: t('documents.verify.title') },
  ]
  return {
    header: {
      brand: { name: t('layout.brand'), tagline: t('layout.tagline'), href: here('') },
      navigation: [...deskLinks(place), ...links],
      account: reader ? accountLinks(place, reader) : [],
      menu: menuLinks(place),
      signOutHref: reader?.name ? here('/sign-out') : undefined,
    },
    footer: {
      footerGroups: [
        { title: t('layout.footer.sections'), links: links.map(({ href, label }) => ({ href, label })) },
        { title: t('layout.footer.information'), links: informationLinks(sandbox, here, t) },
        { title: t('layout.footer.contact'), links: contact },
      ],
      footerNote: t('layout.footer.about'),
    },
  }
}

/** Where the sign-in of a page really leads. */
export function signInHrefOf({
  locale,
  path,
  search,
  origin,
}: Pick<Asked, 'locale' | 'path' | 'origin'> & { search: string }): string {
  return `${origin}/${locale}${signInPath(path, `/${locale}${path}${search}`)}`
}

/** Who works here has her own pages first. */
function deskLinks({ reader, path, here, t }: Place): NavigationLink[] {
  const desk = reader?.desk
  if (!desk) return []
  const own = {
    reception: '/staff/reception',
    mandates: '/staff/mandates',
    absences: '/staff/absences',
  } as const
  const paths = Object.values(own)
  const isCentre = desk === '/staff'
  const isUnder = (to: string) => path === to || path.startsWith(`${to}/`)
  return [
    {
      href: here(desk),
      label: t('layout.nav.desk'),
      current: isUnder(desk) && !paths.some(isUnder),
    },
    ...(isCentre
      ? (['reception', 'mandates', 'absences'] as const).map((name) => ({
          href: here(own[name]),
          label: t(`layout.nav.${name}`),
          current: isUnder(own[name]),
        }))
      : []),
  ]
}

/** What is asked for on a phone and stands in the header and the footer elsewhere. */
function menuLinks({ reader, signInHref, path, here, t }: Place): NavigationLink[] {
  const link = (to: string, label: string) => ({ href: here(to), label, current: path === to })
  return [
    ...(reader
      ? [
          reader.name
            ? link('/account', t('layout.nav.account'))
            : { ...link('/sign-in', t('layout.nav.signIn')), href: signInHref },
        ]
      : []),
    link('/help', t('layout.footer.link.help')),
    { href: 'tel:1140', label: t('layout.footer.link.call') },
  ]
}

const noErrand = /^(\/(sign-in|sign-out|about|board|help|privacy|pages|newsletter|view|ui)(\/.*)?)?$/

/** From a public page she comes back to it, `page`; from the home page to her account. */
function signInPath(path: string, page: string): string {
  return noErrand.test(path) ? '/sign-in' : `/sign-in?${new URLSearchParams({ next: page })}`
}

function informationLinks(sandbox: boolean, here: (to: string) => string, t: Translate): NavigationLink[] {
  const pages = ['about', 'board', 'privacy', 'pages', 'newsletter', 'view'] as const
  const links = pages.map((page) => ({ href: here(`/${page}`), label: t(`layout.footer.link.${page}`) }))
  // The design system's page does not exist in production, and neither do stand-ins.
  return sandbox ? [...links, { href: here('/ui'), label: t('layout.footer.ui') }] : links
}

function accountLinks({ path, signInHref, here, t }: Place, reader: SiteReader): AccountLink[] {
  return [
    {
      href: here('/search'),
      label: t('layout.nav.search'),
      icon: 'search',
      current: path === '/search',
    },
    // Staff at work buy nothing.
    ...(reader.desk
      ? []
      : [
          {
            href: here('/cart'),
            label: t('layout.nav.cart'),
            icon: 'cart' as const,
            count: reader.cart,
            countLabel: t('layout.nav.cartCount'),
            current: path === '/cart',
          },
        ]),
    reader.name
      ? {
          href: here('/account'),
          label: reader.name,
          icon: 'account',
          count: reader.unread,
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
