import type { EntryContext } from '@remix-run/node'
import type { KeptForm, WrittenText } from '~/ui/form/kept-form'
import type { PageForms } from '~/ui/form/page-forms'
import type { VainPost } from '../page-environment'
import type { PageState } from './page-state.server'
import { listWritten, mustBeTold } from './shown-form'

export type Router = EntryContext['staticHandlerContext']

/** An answer that was kept is the page's again, as if its form had been posted just now. */
export function showAnswer(router: Router, { shown }: PageState): void {
  const page = router.matches.at(-1)?.route.id
  if (!page || !shown?.answer || router.actionData || router.errors) return
  router.actionData = { [page]: JSON.parse(shown.answer) }
}

/** The form whose fields begin with what was typed. */
export function keptFormOf({ shown }: PageState): KeptForm | null {
  if (!shown?.id) return null
  return { id: shown.id, values: new URLSearchParams(shown.fields), isAnswered: shown.answer !== null }
}

/** `isError`: the page itself cannot be shown, so what was written is. */
export function describeVain(state: PageState, isError: boolean): VainPost {
  const { shown, isLost, leadsTo, afterRole } = state
  const unsent = isError && shown && mustBeTold(shown) ? listWritten(shown) : []
  return { why: isLost ? 'lost' : (shown?.why ?? null), unsent, leadsTo, afterRole }
}

/** What was written when the page stands but its form is gone, as when nothing may be added any more; else null. */
export function findLost({ shown }: PageState, { forms }: PageForms, router: Router): WrittenText[] | null {
  if (!shown?.id || router.errors || forms.some(({ id }) => id === shown.id)) return null
  // An answer that only shows more of the page lost nothing.
  const wasInVain = shown.answer === null || wasRefused(router)
  const written = wasInVain ? listWritten(shown) : []
  return written.length > 0 ? written : null
}

/** True when a form is shown again with what is wrong. */
export function wasRefused({ actionData }: Router): boolean {
  return Object.values(actionData ?? {}).some(isRefusal)
}

// A reply without errors only shows more of the page, such as what was found or what to confirm.
function isRefusal(reply: unknown): boolean {
  if (typeof reply !== 'object' || reply === null) return false
  const { errors, form } = reply as { errors?: object; form?: unknown }
  return Boolean(form) || Object.keys(errors ?? {}).length > 0
}
