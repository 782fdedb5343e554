import { json, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, Links, Meta, Outlet, useMatches, useRouteError } from '@remix-run/react'
import type { ReactNode } from 'react'
import { dropCookie, localeCookie, noticeCookie } from './http/cookies.server'
import { Frame, useHere, useRootData } from './http/frame'
import { usePageEnvironment } from './http/page-environment'
import { chosenLocale } from './http/preferred-locale.server'
import { type RootData, readRootData } from './http/root-data.server'
import { SiteFrame } from './http/site-frame'
import { locales } from './i18n/locales'
import { useLocale, useT } from './i18n/react'
import styles from './styles/app.css?url'
import { ButtonGroup } from './ui/action/button-group'
import { ButtonLink } from './ui/action/button-link'
import { SessionDialog } from './ui/action/session-dialog'
import { Heading } from './ui/content/heading'
import { Prose } from './ui/content/prose'
import { defaultViewSettings, viewSettingsAttributes } from './ui/shell/view-settings'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export async function loader(args: LoaderFunctionArgs) {
  const data = await readRootData(args)
  const headers = new Headers()
  if (data.notice) headers.append('Set-Cookie', await dropCookie(noticeCookie()))
  const chosen = chosenLocale(args.request)
  if (chosen) headers.append('Set-Cookie', await localeCookie().serialize(chosen))
  return json(data, { headers })
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRootData()
  const locale = useLocale()
  const { nonce, script } = usePageEnvironment()
  const t = useT()
  const error = useRouteError()
  const bare = useMatches().some((match) => (match.handle as { bare?: boolean } | undefined)?.bare)
  const expires = data?.session ? { 'data-session-expires': data.session.expiresAt } : {}
  return (
    <html lang={locale} {...viewSettingsAttributes(data?.view ?? defaultViewSettings)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {error == null ? (
          <Meta />
        ) : (
          <title>{t('layout.title', { page: t(`layout.errors.${errorPage(error)}.title`) })}</title>
        )}
        <Links />
        {data && <LanguageLinks data={data} />}
        {import.meta.env.DEV && <script type="module" src="/@vite/client" nonce={nonce} />}
        <script type="module" src={script} nonce={nonce} />
      </head>
      <body {...expires}>
        {bare ? children : <SiteFrame data={data}>{children}</SiteFrame>}
        {data?.session && (
          <SessionDialog
            extendUrl="/api/session/extend"
            expiredUrl={`/${locale}/sign-in?next=/${locale}${data.path}`}
          />
        )}
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

function LanguageLinks({ data }: { data: RootData }) {
  const page = new URLSearchParams(data.search).get('page')
  const tail = data.path + (page ? `?page=${encodeURIComponent(page)}` : '')
  return (
    <>
      <link rel="canonical" href={`${data.origin}/${data.locale}${tail}`} />
      {locales.map((locale) => (
        <link key={locale} rel="alternate" hrefLang={locale} href={`${data.origin}/${locale}${tail}`} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={`${data.origin}/uz-Latn${tail}`} />
    </>
  )
}

const pageOfStatus: Record<number, string> = {
  400: 'badRequest',
  403: 'forbidden',
  404: 'notFound',
  405: 'badRequest',
  409: 'conflict',
}

function errorPage(error: unknown): string {
  return (isRouteErrorResponse(error) && pageOfStatus[error.status]) || 'server'
}

/** A refused or missing page says so in the reader's language; a bug gives the number it was logged under. */
export function ErrorBoundary() {
  const t = useT()
  const here = useHere()
  const error = useRouteError()
  const data = useRootData()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const page = errorPage(error)
  return (
    <Frame width="narrow">
      <Heading level={1}>{t(`layout.errors.${page}.title`)}</Heading>
      <Prose>
        <p>{t(`layout.errors.${page}.text`)}</p>
        {page === 'server' && <p className="tabular">{data?.requestId ?? ''}</p>}
      </Prose>
      <ButtonGroup>
        {status === 403 && data?.session && (
          <ButtonLink
            href={`${here('/account/roles')}?${new URLSearchParams({ next: here(data.path + data.search) })}`}
          >
            {t('layout.errors.roles')}
          </ButtonLink>
        )}
        <ButtonLink look={status === 403 ? 'secondary' : 'primary'} href={here('')}>
          {t('layout.errors.home')}
        </ButtonLink>
      </ButtonGroup>
    </Frame>
  )
}
