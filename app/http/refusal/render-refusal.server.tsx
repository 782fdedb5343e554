import { LRUCache } from 'lru-cache'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Locale } from '~/i18n/locales'
import { LocaleProvider } from '~/i18n/react'
import { getI18n, getT } from '~/i18n/translator.server'
import { env } from '~/platform/env.server'
import { Page } from '~/ui/shell/page'
import { type Refusal, refusesCrowd } from '../door/refusals'
import { Document, pageLinks } from '../page/document'
import { beginPage, finishPage } from '../page/finish-page'
import { dressPage } from '../page/frame-slots.server'
import { type PageEnvironment, PageEnvironmentProvider } from '../page/page-environment'
import { readPageEnvironment } from '../page/read-page-environment.server'
import { SiteFrame } from '../page/site-frame'
import { localeOfRequest } from '../session/preferred-locale.server'
import { RefusalMessage, refusalTexts } from './refusal-message'

/**
 * A refusal as a whole page, in the language of the address, else of the cookie, else of the browser. It asks neither
 * Remix nor the database, so it can be said when they are down, and knows nobody who signed in.
 */
export async function renderRefusal(request: Request, refusal: Refusal, requestId: string): Promise<string> {
  const locale = await localeOfRequest(request)
  const environment = await readPageEnvironment({ request, requestId, refusal })
  if (!refusesCrowd(refusal.kind)) return renderPage(locale, environment, refusal)
  // Said often, at a time when there is no time: the same page for every address.
  const key = JSON.stringify([refusal.kind, locale, environment.view])
  const kept = crowdPages.get(key) ?? renderPage(locale, { ...environment, path: '', search: '' }, refusal)
  crowdPages.set(key, kept)
  return kept
}

const crowdPages = new LRUCache<string, string>({ max: 100 })

function renderPage(locale: Locale, environment: PageEnvironment, refusal: Refusal): string {
  const t = getT(locale)
  // On a foreign name every link leads home.
  const origin = refusal.kind === 'wrongHost' ? env().PUBLIC_ORIGIN : ''
  const head = (
    <>
      <title>{t('layout.title', { page: t(`layout.errors.${refusalTexts(refusal.kind)}.title`) })}</title>
      {pageLinks.map((link) => (
        <link key={link.href} {...link} />
      ))}
    </>
  )
  const page = renderToStaticMarkup(
    <PageEnvironmentProvider value={environment}>
      <LocaleProvider locale={locale} i18n={getI18n(locale)}>
        <Document head={head}>
          <SiteFrame origin={origin}>
            <Page width="narrow">
              <RefusalMessage refusal={refusal} origin={origin} />
            </Page>
          </SiteFrame>
        </Document>
      </LocaleProvider>
    </PageEnvironmentProvider>,
  )
  const own = dressPage({ data: undefined, locale, environment, owner: null, origin })
  return String(finishPage(beginPage(page, environment.slots), own, locale, environment.view))
}
