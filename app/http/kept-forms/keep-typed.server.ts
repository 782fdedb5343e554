import {
  type ActionFunction,
  type ActionFunctionArgs,
  type LoaderFunction,
  redirect,
  type ServerBuild,
} from '@remix-run/node'
import { getSessionPerson } from '~/domains/identity/index.server'
import { findChange } from '../changed/find-change.server'
import { refusalResponse } from '../door/refusals'
import { refuseForm } from '../forms.server'
import { readCookie, sessionCookie } from '../session/cookies.server'
import { getRequestContext, type RequestContext } from '../session/request-context.server'
import { formOwner } from './form-owner.server'
import { forgetForm, keepFormFor } from './kept-forms.server'
import { openPageState, type PageState, pageState } from './page-state.server'
import { keptParameter, replyParameter, withKept } from './parameters'
import { isUpload, longestValue, type PostedForm, readPosted } from './read-posted.server'
import { listFields, listWritten, mustBeTold, pathOf, type ShownForm } from './shown-form'

type Route = NonNullable<ServerBuild['routes'][string]>

/**
 * Nothing typed is lost: stands around the action and the loader of every page, so that no route can forget it.
 *
 * - A change of language posts the form that is being filled in, marked as only to be shown: it never reaches the
 *   action, and the page is shown anew with what was typed.
 * - A form that is posted after the session's end, or in a role that may not, waits sealed for its person and is shown
 *   to her again once she has signed in or changed her role. It is never acted upon by itself.
 * - An answer that is a page (what was refused, or found) is kept and shown at an address of its own, so that going
 *   back to it sends nothing again.
 * - When the record has changed meanwhile and the action (by throwing) or the page would lead elsewhere, a page says so
 *   and shows what was typed.
 * - A form that was opened by one person is not acted upon for another.
 */
export function keepTyped(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => [id, route && keepOf(route)])
  return { ...build, routes: Object.fromEntries(routes) }
}

function keepOf(route: Route): Route {
  const { default: page, action, loader } = route.module
  // What is no page is called by programs, and reads its body in its own way.
  if (!page || !action) return route
  const kept = { action: keepPosted(action), ...(loader && { loader: keepShown(loader) }) }
  return { ...route, module: { ...route.module, ...kept } }
}

function keepPosted(act: ActionFunction): ActionFunction {
  return async (args) => {
    const { request, context: load } = args
    const asker = await getRequestContext(request, load)
    const posted = await readPosted(request, isUpload(request) && !asker.session)
    const post = { args, asker, posted }
    if (posted.onlyShow) return showAgain(post)
    if (posted.owner && asker.personId && posted.owner !== formOwner(asker.personId))
      throw refusalResponse({ kind: 'otherPerson' })
    Object.assign(pageState(load), { shown: shownFormOf(request, posted), formOwner: posted.owner })
    if (posted.tooLong.length > 0) return keepAnswer(post, refuseTooLong(posted))
    try {
      const answer: unknown = await act(args)
      return answer instanceof Response ? await keepAnswer(post, answer) : answer
    } catch (thrown) {
      if (!(thrown instanceof Response)) throw thrown
      sayChanged(post, thrown)
      throw await keepRefused(post, thrown)
    }
  }
}

/** What no reader may look at is not lost: the page comes again with it, and says which field it is. */
function refuseTooLong({ tooLong }: PostedForm): Response {
  const message = { key: 'forms.error.farTooLong', values: { most: longestValue } } as const
  const errors = Object.fromEntries(tooLong.map((name) => [name, message]))
  return refuseForm({ ok: false, reply: { errors } })
}

interface Post {
  args: ActionFunctionArgs
  asker: RequestContext
  /** Without its files when nobody has signed in. */
  posted: PostedForm
}

/**
 * An action returns where its success leads; thrown is where to go instead, and nothing was done. Who changed the record
 * is not said: an action that leads elsewhere may have found that it is another's.
 */
function sayChanged({ args, posted }: Post, thrown: Response): void {
  const state = pageState(args.context)
  if (!state.shown || !isRedirect(thrown) || leadsToSignIn(thrown)) return
  if (listWritten(state.shown).length === 0 && !hasFile(posted)) return
  state.leadsTo = thrown.headers.get('Location')
  throw refusalResponse({ kind: 'changed' })
}

function hasFile({ form }: PostedForm): boolean {
  return [...form.values()].some((value) => typeof value !== 'string' && value.size > 0)
}

/** A change of language: the page anew, with what was typed. */
async function showAgain({ args, asker, posted }: Post): Promise<Response> {
  const shown = shownFormOf(args.request, posted)
  if (isFromPage(args.request)) {
    const owner = posted.owner ?? formOwner(asker.personId)
    const token = await keepFormFor(asker, { owner, content: shown })
    if (token) return redirect(withKept(new URL(args.request.url), replyParameter, token), { status: 303 })
  }
  pageState(args.context).shown = shown
  return new Response('null', { headers: { 'Content-Type': 'application/json' } })
}

/** What an action returned: led on, or to be shown. */
async function keepAnswer(post: Post, answer: Response): Promise<Response> {
  const { args, asker } = post
  if (isRedirect(answer)) return keepOthers(post, await keepRefused(post, answer))
  const { shown } = pageState(args.context)
  if (!shown || !answer.headers.get('Content-Type')?.startsWith('application/json')) return answer
  shown.answer = await answer.clone().text()
  shown.status = answer.status
  if (answer.status === 409) shown.change = await findChange(asker, shown)
  if (!isFromPage(args.request)) return answer
  const token = await keepFormFor(asker, { owner: formOwner(asker.personId), content: shown })
  if (!token) return answer
  const headers = new Headers()
  for (const cookie of answer.headers.getSetCookie()) headers.append('Set-Cookie', cookie)
  return redirect(withKept(new URL(args.request.url), replyParameter, token), { status: 303, headers })
}

/** The form was acted upon, and its page comes again: with what was typed into its other forms. */
async function keepOthers({ args, asker, posted }: Post, answer: Response): Promise<Response> {
  const { others } = posted
  const to = new URL(answer.headers.get('Location') ?? '', args.request.url)
  const path = pathOf(to)
  if (others.length === 0 || path !== pathOf(new URL(args.request.url))) return answer
  const content: ShownForm = { path, id: '', fields: [], labels: [], others, answer: null, why: null }
  const token = await keepFormFor(asker, { owner: formOwner(asker.personId), content })
  if (!token) return answer
  const headers = new Headers(answer.headers)
  headers.set('Location', withKept(to, replyParameter, token) + to.hash)
  return new Response(null, { status: answer.status, headers })
}

/** A redirect, or a refusal that was thrown. What cannot go on without another session or role is kept. */
async function keepRefused(post: Post, answer: Response): Promise<Response> {
  const { args, asker } = post
  const state = pageState(args.context)
  const url = new URL(args.request.url)
  if (leadsToSignIn(answer)) {
    const next = await keepForSignIn(post, url)
    if (next === null) return answer
    const headers = new Headers(answer.headers)
    headers.set('Location', `/${url.pathname.split('/')[1]}/sign-in?${new URLSearchParams({ next })}`)
    return new Response(null, { status: answer.status, headers })
  }
  if (answer.status === 403 && asker.session && asker.session.roleCount > 1 && state.shown) {
    const content: ShownForm = { ...state.shown, why: 'otherRole' }
    const token = await keepFormFor(asker, { owner: formOwner(asker.personId), content })
    state.afterRole = withKept(url, ...(token ? ([keptParameter, token] as const) : []))
  }
  if (isRedirect(answer)) {
    state.shown = null
    const sent = url.searchParams.get(replyParameter)
    if (sent) await forgetForm(sent)
  }
  return answer
}

/** Where to go after signing in, with the kept form; null when nothing was typed. */
async function keepForSignIn({ args, asker, posted }: Post, url: URL): Promise<string | null> {
  const { request } = args
  const shown = shownFormOf(request, posted)
  const token = await readCookie<string>(sessionCookie(), request)
  const person = posted.owner || !token ? null : await getSessionPerson(token)
  const owner = posted.owner ?? formOwner(person)
  const content: ShownForm = { ...shown, why: owner ? 'signedOut' : 'signIn' }
  const secret = shown.fields.length > 0 ? await keepFormFor(asker, { owner, content }) : null
  return secret ? withKept(url, keptParameter, secret) : null
}

/** After a post in vain, or at the address of a kept form: a page that would lead elsewhere says so first. */
function keepShown(read: LoaderFunction): LoaderFunction {
  return async (args) => {
    const state = await openPageState(args.request, args.context)
    if (!state.shown || !mustBeTold(state.shown)) return read(args)
    let answer: unknown
    try {
      answer = await read(args)
    } catch (thrown) {
      if (thrown instanceof Response && isGone(thrown, state)) throw refusalResponse({ kind: 'changed' })
      if (!(thrown instanceof Response) || !isRedirect(thrown) || leadsToSignIn(thrown)) throw thrown
      answer = thrown
    }
    if (!(answer instanceof Response) || !isRedirect(answer)) return answer
    state.leadsTo = answer.headers.get('Location')
    throw refusalResponse({ kind: 'changed' })
  }
}

/** The page's record was there for the action, which said that it has changed: it is not a page that never was. */
function isGone({ status }: Response, { shown }: PageState): boolean {
  return status === 404 && shown?.status === 409
}

function shownFormOf(request: Request, { form, id, labels, others }: PostedForm): ShownForm {
  const path = pathOf(new URL(request.url))
  return { path, id, fields: listFields(form, labels), labels, others, answer: null, why: null }
}

/** A browser that shows the answer; a program reads the answer's status. */
function isFromPage(request: Request): boolean {
  return request.headers.get('Sec-Fetch-Mode') === 'navigate'
}

function isRedirect({ status, headers }: Response): boolean {
  return status >= 300 && status < 400 && headers.has('Location')
}

function leadsToSignIn(answer: Response): boolean {
  return isRedirect(answer) && /^\/[^/]+\/sign-in\?next=/.test(answer.headers.get('Location') ?? '')
}
