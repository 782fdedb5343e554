import { randomUUID } from 'node:crypto'
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { ownValue } from '~/lib/own-value'
import { ports } from './composition.server'
import { loadDocuments } from './domains/search/index.server'
import { pathForLog } from './http/door/path-for-log'
import { type Refusal, readRefusal, refusalHeaders, statusOf } from './http/door/refusals'
import { formOwner } from './http/kept-forms/form-owner.server'
import { forgetForm } from './http/kept-forms/kept-forms.server'
import { openPageState, type PageState } from './http/kept-forms/page-state.server'
import {
  describeVain,
  findLost,
  keptFormOf,
  othersOf,
  showAnswer,
  statusOfAnswer,
  wasRefused,
} from './http/kept-forms/vain-post.server'
import { beginPage, finishPage } from './http/page/finish-page'
import { dressPage } from './http/page/frame-slots.server'
import { PageEnvironmentProvider, type VainPost } from './http/page/page-environment'
import { readPageEnvironment } from './http/page/read-page-environment.server'
import { type RootData, readRootData, rootCookies } from './http/page/root-data.server'
import { readCookie, sessionCookie } from './http/session/cookies.server'
import { localeOfRequest } from './http/session/preferred-locale.server'
import { getRequestContext } from './http/session/request-context.server'
import { beginWritingSeen, writeSeen } from './http/session/seen-products.server'
import type { Locale } from './i18n/locales'
import { LocaleProvider } from './i18n/react'
import { getI18n, getT } from './i18n/translator.server'
import { isDatabaseDown } from './platform/database/down.server'
import { closeDatabase, database, findUnheldRole, limitPatience } from './platform/db.server'
import { env } from './platform/env.server'
import { log } from './platform/log.server'
import { ErrorItems } from './ui/form/error-summary'
import { findMainForm, type PageForms, PageFormsProvider } from './ui/form/page/page-forms'
import { LanguageItems } from './ui/shell/language-switch'

// Nobody looks at an empty page for longer.
limitPatience(10_000)

/** Renders a page. Nothing is hydrated: the browser gets finished HTML and one small module. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  load: AppLoadContext,
): Promise<Response> {
  const refusal = findRefusal(remix, load)
  const [locale, state, root] = await Promise.all([
    localeOfRequest(request),
    openPageState(request, load),
    readRoot(request, load),
  ])
  const router = remix.staticHandlerContext
  if (root) router.loaderData.root = root
  showAnswer(router, state)
  const rendering = { request, load, locale, refusal, state, vain: describeVain(state, refusal !== null) }
  const first = await renderPage(remix, rendering)
  const unsent = findLost(state, first.forms, router)
  // The page stands, but not the form: once more, with what was written in its place.
  const { forms, html, environment } = unsent
    ? await renderPage(remix, { ...rendering, vain: { ...rendering.vain, unsent } })
    : first
  if (!refusal && state.token && request.method === 'GET') await forgetForm(state.token)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  for (const [name, value] of Object.entries(refusal ? refusalHeaders(refusal) : {})) headers.set(name, value)
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache')
  headers.append('Vary', 'Cookie')
  for (const cookie of root ? await rootCookies(request, root) : []) headers.append('Set-Cookie', cookie)
  const answer = { status: refusal ? statusOf(refusal) : statusOfAnswer(state, router, status), headers }
  const whole = html
    .replace(forms.mark, () => renderLanguages(forms, hasAction(remix)))
    .replace(forms.errorsMark, () => renderErrors(forms, locale))
  const template = beginPage(wasRefused(router) ? markTitle(whole, locale) : whole, environment.slots)
  if (load.isForAll) {
    load.template = template
    return new Response(null, answer)
  }
  const owner = load.isUnavailable ? null : formOwner((await getRequestContext(request, load)).personId)
  const own = dressPage({ data: root, locale, environment, owner })
  // Beside the answer: as its body it would be read again piece by piece.
  load.page = finishPage(template, own, locale, environment.view)
  return new Response(null, answer)
}

// Not a loader: Remix would make two requests and an answer of it, and write it into the page as JSON.
async function readRoot(request: Request, load: AppLoadContext): Promise<RootData | undefined> {
  try {
    return await readRootData(request, load)
  } catch (error) {
    if (load.isUnavailable) return undefined
    throw error
  }
}

interface Rendering {
  request: Request
  load: AppLoadContext
  locale: Locale
  refusal: Refusal | null
  state: PageState
  vain: VainPost
}

async function renderPage(remix: EntryContext, rendering: Rendering) {
  const { request, load, locale, refusal, state, vain } = rendering
  const { requestId } = load
  const script = remix.manifest.entry.module
  const environment = await readPageEnvironment({ request, requestId, refusal, script, vain })
  // Nobody can have written a mark into the page beforehand.
  const unguessable = randomUUID()
  const forms: PageForms = {
    forms: [],
    kept: keptFormOf(state, remix.staticHandlerContext),
    others: othersOf(state),
    owner: environment.slots.owner,
    mark: `languages-${unguessable}`,
    languages: [],
    fields: new Map(),
    wrongIds: new Map(),
    errors: [],
    errorsMark: `errors-${unguessable}`,
  }
  const html = renderToString(
    <PageEnvironmentProvider value={environment}>
      <LocaleProvider locale={locale} i18n={getI18n(locale)}>
        <PageFormsProvider value={forms}>
          <RemixServer context={remix} url={request.url} />
        </PageFormsProvider>
      </LocaleProvider>
    </PageEnvironmentProvider>,
  )
  return { forms, html, environment }
}

/** Why there is nothing but a refusal to show: what a loader or action threw. */
function findRefusal({ staticHandlerContext }: EntryContext, load: AppLoadContext): Refusal | null {
  const [error] = Object.values(staticHandlerContext.errors ?? {})
  if (error === undefined) return null
  if (load.isUnavailable) return { kind: 'unavailable', retryAfterSeconds: 30 }
  if (!isRouteErrorResponse(error)) return { kind: 'server' }
  const refusal = readRefusal(error.status, error.data)
  // A page is always there to be read; this one takes no posts.
  return refusal.kind === 'wrongMethod' ? { ...refusal, allow: 'GET, HEAD' } : refusal
}

/** Once the page is done it is known which form goes along when the language is changed. */
function renderLanguages(page: PageForms, canPost: boolean): string {
  const form = canPost ? findMainForm(page) : null
  return renderToString(<LanguageItems languages={page.languages} form={form} />)
}

/** Once the page is done it is known where its fields stand. */
function renderErrors({ errors, fields, wrongIds }: PageForms, locale: Locale): string {
  return renderToString(
    <LocaleProvider locale={locale} i18n={getI18n(locale)}>
      <ErrorItems errors={errors} fields={fields} wrongIds={wrongIds} />
    </LocaleProvider>,
  )
}

/** False on a page that takes no posts, such as the design system's. */
function hasAction({ staticHandlerContext, manifest }: EntryContext): boolean {
  const id = staticHandlerContext.matches.at(-1)?.route.id ?? ''
  return ownValue(manifest.routes, id)?.hasAction ?? false
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
  context.isUnavailable ||= isDatabaseDown(error)
  log.error(
    { requestId: context.requestId, err: error, path: pathForLog(new URL(request.url).pathname) },
    'request failed',
  )
}

/** For the host, around every page. */
export { keepTyped } from './http/kept-forms/keep-typed.server'
export { renderRefusal } from './http/refusal/render-refusal.server'
/** For the host's own answers. */
export { preferredLocale } from './http/session/preferred-locale.server'

/**
 * For the host's limits: only who has signed in may send much. After the session's end she may too: her files are let
 * go by while they come, and what she wrote beside them is kept.
 */
export async function findUploader(request: Request, load: AppLoadContext): Promise<string | null> {
  const { personId } = await getRequestContext(request, load)
  return personId ?? (await readCookie<string>(sessionCookie(), request))
}

/** For the host, which keeps public pages. */
export { meetReader } from './http/cache/meet-reader.server'
/** For the host, which lets who goes on with an errand go first when there is too much to do. */
export { isKnownVisitor } from './http/overload/known-visitors'

let isHeld = false

/** For the host's health check: the database answers, and holds this process to its policies. */
export async function isReady(): Promise<boolean> {
  if (isHeld) {
    await database().$queryRaw`select 1`
    return true
  }
  const role = await findUnheldRole()
  if (role) log.fatal({ role }, 'DATABASE_APP_URL names a role that row-level security does not hold')
  isHeld = role === null
  return isHeld
}

/** For the host, once it listens: reads what the first search would wait for, and begins to write what is counted. */
export async function readAhead(): Promise<void> {
  beginWritingSeen()
  await loadDocuments().catch((error) => log.warn({ err: error }, 'the search was not read ahead'))
}

/** Where a form may lead through a redirect: to sign in, and to pay. */
export function formTargets(): string[] {
  const pages = Object.values(ports().payments).flatMap(({ payOrigins }) => payOrigins)
  return [...new Set([new URL(env().ONEID_URL).origin, ...pages])]
}

/** For the host, which counts how often products are looked at. */
export { noteSeenProduct } from './http/session/seen-products.server'

/** For the host's shutdown. */
export async function close(): Promise<void> {
  await writeSeen()
  await closeDatabase()
}
