import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { PageEnvironmentProvider } from './http/page-environment'
import { localeOfRequest } from './http/preferred-locale.server'
import type { RootData } from './http/root-data.server'
import { hyphenateHtml } from './i18n/hyphenate'
import type { Locale } from './i18n/locales'
import { LocaleProvider } from './i18n/react'
import { getI18n, getT } from './i18n/translator.server'
import { closeDatabase, database } from './platform/db.server'
import { log } from './platform/log.server'
import { ErrorItems } from './ui/form/error-summary'
import { findMainForm, type PageForms, PageFormsProvider } from './ui/form/page-forms'
import { LanguageItems } from './ui/shell/language-switch'

/** Renders a page. Nothing is hydrated: the browser gets finished HTML and one small module. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  load: AppLoadContext,
): Promise<Response> {
  const locale = await localeOfRequest(request)
  const forms: PageForms = {
    forms: [],
    kept: load.kept ?? null,
    mark: `languages-${load.nonce}`,
    languages: [],
    fieldIds: [],
    errors: [],
    errorsMark: `errors-${load.nonce}`,
  }
  const html = renderToString(
    <PageEnvironmentProvider value={{ nonce: load.nonce, script: remix.manifest.entry.module }}>
      <LocaleProvider locale={locale} i18n={getI18n(locale)}>
        <PageFormsProvider value={forms}>
          <RemixServer context={remix} url={request.url} />
        </PageFormsProvider>
      </LocaleProvider>
    </PageEnvironmentProvider>,
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache')
  headers.append('Vary', 'Cookie')
  const whole = html
    .replace(forms.mark, () => renderLanguages(forms, hasAction(remix)))
    .replace(forms.errorsMark, () => renderErrors(forms))
  const titled = wasRefused(remix) ? markTitle(whole, locale) : whole
  const page = wantsLargeText(remix) ? hyphenateHtml(titled, locale) : titled
  return new Response(`<!DOCTYPE html>${page}`, { status, headers })
}

/** Once the page is done it is known which form goes along when the language is changed. */
function renderLanguages(page: PageForms, canPost: boolean): string {
  const form = canPost ? findMainForm(page) : null
  return renderToString(<LanguageItems languages={page.languages} form={form} />)
}

/** True when a line on a phone may hold one word only. */
function wantsLargeText({ staticHandlerContext }: EntryContext): boolean {
  const root = staticHandlerContext.loaderData?.root as RootData | undefined
  return Number(root?.view.text ?? 100) >= 150
}

/** Once the page is done it is known where its fields stand. */
function renderErrors({ errors, fieldIds }: PageForms): string {
  return renderToString(<ErrorItems errors={errors} fieldIds={fieldIds} />)
}

/** False on a page that takes no posts, such as the design system's. */
function hasAction({ staticHandlerContext, manifest }: EntryContext): boolean {
  const id = staticHandlerContext.matches.at(-1)?.route.id ?? ''
  return manifest.routes[id]?.hasAction ?? false
}

/** True when a form is shown again with what is wrong. */
function wasRefused(remix: EntryContext): boolean {
  const replies = Object.values(remix.staticHandlerContext.actionData ?? {})
  return replies.some(isRefusal)
}

// A reply without errors only shows more of the page, such as what was found or what to confirm.
function isRefusal(reply: unknown): boolean {
  if (typeof reply !== 'object' || reply === null) return false
  const { errors, form } = reply as { errors?: object; form?: unknown }
  return Boolean(form) || Object.keys(errors ?? {}).length > 0
}

// A screen reader says the title first: it must tell that the form was not accepted. `meta` cannot see the reply.
function markTitle(html: string, locale: Locale): string {
  return html.replace(
    /<title>(.*?)<\/title>/,
    (_, page: string) => `<title>${getT(locale)('layout.titleError', { page })}</title>`,
  )
}

/** A bug, as opposed to a refusal: logged under the number the person sees. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  // Remix reports its own 404 and 405 here too: those are the asker's.
  const isAskers = isRouteErrorResponse(error) && error.status < 500
  if (isAskers || request.signal.aborted) return
  log.error(
    { requestId: context.requestId, err: error, path: new URL(request.url).pathname },
    'request failed',
  )
}

/** For the host's page cache: another number means that kept pages are old. */
export { catalogueVersion as pageVersion } from './domains/market/index.server'

/** For the host's health check: the database answers. */
export async function isReady(): Promise<boolean> {
  await database().$queryRaw`select 1`
  return true
}

/** For the host's shutdown. */
export async function close(): Promise<void> {
  await closeDatabase()
}
