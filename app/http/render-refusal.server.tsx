import { renderToStaticMarkup } from 'react-dom/server'
import { LocaleProvider } from '~/i18n/react'
import { getI18n, getT } from '~/i18n/translator.server'
import { env } from '~/platform/env.server'
import { Page } from '~/ui/shell/page'
import { Document, pageLinks } from './document'
import type { Refusal } from './door/refusals'
import { finishPage } from './finish-page'
import { PageEnvironmentProvider } from './page-environment'
import { localeOfRequest } from './preferred-locale.server'
import { readPageEnvironment } from './read-page-environment.server'
import { RefusalMessage, refusalTexts } from './refusal-message'
import { SiteFrame } from './site-frame'

/**
 * A refusal as a whole page, in the language of the address, else of the cookie, else of the browser. It asks neither
 * Remix nor the database, so it can be said when they are down, and knows nobody who signed in.
 */
export async function renderRefusal(request: Request, refusal: Refusal, requestId: string): Promise<string> {
  const locale = await localeOfRequest(request)
  const environment = await readPageEnvironment({ request, requestId, refusal })
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
          <SiteFrame data={undefined} origin={origin}>
            <Page width="narrow">
              <RefusalMessage refusal={refusal} origin={origin} />
            </Page>
          </SiteFrame>
        </Document>
      </LocaleProvider>
    </PageEnvironmentProvider>,
  )
  return finishPage(page, locale, environment.view)
}
