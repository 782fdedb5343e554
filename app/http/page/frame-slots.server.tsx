import { LRUCache } from 'lru-cache'
import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { createFormat } from '~/i18n/format'
import { keepNumbersWhole } from '~/i18n/keep-numbers-whole'
import type { Locale } from '~/i18n/locales'
import { LocaleProvider } from '~/i18n/react'
import { getI18n, getT } from '~/i18n/translator.server'
import { SessionDialog } from '~/ui/action/session-dialog'
import { Toast } from '~/ui/content/toast'
import { SiteFooter } from '~/ui/shell/site-footer'
import { SiteHeader } from '~/ui/shell/site-header'
import { createMarks, cutTemplate, escapeHtml, fillTemplate, type Template } from '../cache/slots'
import type { PageEnvironment, SlotName } from './page-environment'
import type { RootData } from './root-data.server'
import { signInHrefOf, siteLinks } from './site-links'

interface Dressing {
  /** Absent when even the root could not be read: then nobody knows who asks. */
  data: RootData | undefined
  locale: Locale
  environment: Pick<PageEnvironment, 'path' | 'search' | 'sandbox' | 'view'>
  /** Marks whose forms the page holds; null for a visitor. */
  owner: string | null
  /** Where the portal stands when the reader is elsewhere; else empty. */
  origin?: string
}

/** What is the reader's own on any page, as HTML: nothing else of a page depends on who she is. */
export function dressPage(dressing: Dressing): Record<SlotName, string> {
  const { data, locale, environment, owner } = dressing
  const { theme, text, images } = environment.view
  const { header, footer } = renderSite(dressing)
  return {
    ...{ theme, text, images, header, footer },
    body: bodyAttributes(data),
    dialog: data?.session ? renderDialog(locale, data.state.mayExtend) : '',
    toast: data?.notice ? renderToast(locale, data.notice) : '',
    owner: owner ? `.${escapeHtml(owner)}` : '',
  }
}

function bodyAttributes(data: RootData | undefined): string {
  const { reader, seconds } = data?.state ?? { reader: null, seconds: null }
  return [
    ...(reader === null ? [] : [` data-reader="${escapeHtml(reader)}"`]),
    ...(seconds === null ? [] : [` data-session-seconds="${seconds}"`]),
  ].join('')
}

const ownNames = ['name', 'unread', 'cart', 'signIn'] as const
type OwnName = (typeof ownNames)[number]
const own = createMarks(ownNames)

/** The header and the footer; names, numbers and the way back are put in each time. */
function renderSite({ data, locale, environment, origin = '' }: Dressing) {
  const { session, cartCount = 0 } = data ?? {}
  const { path, search } = environment
  const reader = data && {
    name: session ? own.name : null,
    desk: session?.desk ?? null,
    unread: session?.unread ? own.unread : null,
    cart: cartCount > 0 ? own.cart : null,
  }
  const { number } = createFormat(locale)
  const values: Record<OwnName, string> = {
    name: escapeHtml(session?.name ?? ''),
    unread: number(session?.unread ?? 0),
    cart: number(cartCount),
    signIn: escapeHtml(signInHrefOf({ locale, path, search, origin })),
  }
  const { header, footer } = siteOf({ reader, locale, path, origin, sandbox: environment.sandbox })
  return {
    header: String(fillTemplate(header, values)),
    footer: String(fillTemplate(footer, values)),
  }
}

interface Site {
  header: Template<OwnName>
  footer: Template<OwnName>
}

const sites = new LRUCache<string, Site>({ max: 2000 })

/** Made once for all who see the same links: those of a page, and on other pages what is the same there. */
function siteOf(place: Omit<Parameters<typeof siteLinks>[0], 'signInHref' | 't'>): Site {
  const key = JSON.stringify(place)
  const known = sites.get(key)
  // Texts change while they are written.
  if (known && process.env.NODE_ENV !== 'development') return known
  const { locale } = place
  const { header, footer } = siteLinks({ ...place, signInHref: own.signIn, t: getT(locale) })
  const site = {
    header: piece(locale, JSON.stringify(header), () => <SiteHeader {...header} />),
    footer: piece(locale, JSON.stringify(footer), () => <SiteFooter {...footer} />),
  }
  sites.set(key, site)
  return site
}

function renderDialog(locale: Locale, mayExtend: boolean): string {
  const urls = { signInUrl: `/${locale}/sign-in`, signOutUrl: `/${locale}/sign-out` }
  const make = () => <SessionDialog mayExtend={mayExtend} {...urls} />
  return String(fillTemplate(piece(locale, `dialog ${mayExtend}`, make), noValues))
}

const noValues: Record<OwnName, string> = { name: '', unread: '', cart: '', signIn: '' }

/** Said once, and by nobody else. */
function renderToast(locale: Locale, { tone, key, values }: NonNullable<RootData['notice']>): string {
  return keepNumbersWhole(render(locale, <Toast tone={tone} text={getT(locale)(key, values)} />))
}

const pieces = new LRUCache<string, Template<OwnName>>({ max: 1000 })

/** What is kept holds marks in place of everything that is somebody's own. */
function piece(locale: Locale, key: string, make: () => ReactElement): Template<OwnName> {
  const whole = `${locale} ${key}`
  const known = pieces.get(whole)
  if (known) return known
  const made = cutTemplate(render(locale, make()), own)
  pieces.set(whole, made)
  return made
}

function render(locale: Locale, element: ReactElement): string {
  return renderToString(
    <LocaleProvider locale={locale} i18n={getI18n(locale)}>
      {element}
    </LocaleProvider>,
  )
}
