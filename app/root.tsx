import type { LinksFunction } from '@remix-run/node'
import { Links, Meta, Outlet } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Frame, useRootData } from './http/frame'
import { Document, pageLinks } from './http/page/document'
import { ownQuery } from './http/page/own-query'
import { usePageEnvironment } from './http/page/page-environment'
import type { RootData } from './http/page/root-data.server'
import { SiteFrame } from './http/page/site-frame'
import { RefusalMessage, refusalTexts } from './http/refusal/refusal-message'
import { locales } from './i18n/locales'
import { useT } from './i18n/react'

export const links: LinksFunction = () => pageLinks

export function Layout({ children }: { children: ReactNode }) {
  const data = useRootData()
  const { script, refusal } = usePageEnvironment()
  const t = useT()
  const head = (
    <>
      {refusal ? (
        <title>{t('layout.title', { page: t(`layout.errors.${refusalTexts(refusal.kind)}.title`) })}</title>
      ) : (
        <Meta />
      )}
      <Links />
      {data && !refusal && <LanguageLinks data={data} />}
      {import.meta.env.DEV && <script type="module" src="/@vite/client" />}
      <script type="module" src={script} />
    </>
  )
  return (
    <Document head={head}>
      <SiteFrame>{children}</SiteFrame>
    </Document>
  )
}

export default function App() {
  return <Outlet />
}

function LanguageLinks({ data }: { data: RootData }) {
  const { path, search } = usePageEnvironment()
  const tail = path + ownQuery(path, search)
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

/** A refused or missing page says so in the reader's language; a bug gives the number it was logged under. */
export function ErrorBoundary() {
  const data = useRootData()
  const { refusal } = usePageEnvironment()
  return (
    <Frame width="narrow">
      <RefusalMessage refusal={refusal ?? { kind: 'server' }} mayChangeRole={Boolean(data?.session)} />
    </Frame>
  )
}
