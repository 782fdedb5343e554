import type { AppLoadContext } from '@remix-run/node'
import { getKeptForm } from '~/domains/identity/index.server'
import { getRequestContext } from '../session/request-context.server'
import { formOwner } from './form-owner.server'
import { keptParameter, replyParameter } from './parameters'
import { pathOf, type ShownForm } from './shown-form'

/** What one answer tells its page beside the data of its loaders. One object a request. */
export interface PageState {
  /** The form this page is shown with, or that this request posted in vain. */
  shown: ShownForm | null
  /** Mark of the person that the posted form was made for; null for a visitor's. */
  formOwner: string | null
  /** The secret of a form that is shown once. */
  token: string | null
  /** A kept form was asked for that is not there (any more), or is another's. */
  isLost: boolean
  /** Where the page's loader leads now that the record has changed: said on the page that tells so. */
  leadsTo: string | null
  /** The page behind which the kept form waits, once another role has been chosen. */
  afterRole: string | null
}

const states = new WeakMap<AppLoadContext, PageState>()
const opened = new WeakMap<AppLoadContext, Promise<PageState>>()

export function pageState(load: AppLoadContext): PageState {
  const known = states.get(load)
  if (known) return known
  const made = { shown: null, formOwner: null, token: null, isLost: false, leadsTo: null, afterRole: null }
  states.set(load, made)
  return made
}

/** The same, with the form that the page's address asks for. */
export function openPageState(request: Request, load: AppLoadContext): Promise<PageState> {
  const known = opened.get(load) ?? readState(request, load)
  opened.set(load, known)
  return known
}

async function readState(request: Request, load: AppLoadContext): Promise<PageState> {
  const state = pageState(load)
  const url = new URL(request.url)
  const once = url.searchParams.get(keptParameter)
  const token = once ?? url.searchParams.get(replyParameter)
  if (!token || state.shown) return state
  const asker = await getRequestContext(request, load)
  const shown = await getKeptForm<ShownForm>(asker, token, formOwner(asker.personId))
  const fits = shown?.path === pathOf(url)
  state.shown = fits ? shown : null
  state.token = fits ? once : null
  state.isLost = once !== null && !fits
  return state
}
