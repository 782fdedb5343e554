import type { EntryContext } from '@remix-run/node'
import { isRefusal } from '~/ui/form/page/form-reply'
import type { KeptForm, WrittenText } from '~/ui/form/page/kept-form'
import type { PageForms } from '~/ui/form/page/page-forms'
import type { VainPost } from '../page/page-environment'
import type { PageState } from './page-state.server'
import { listWritten, mustBeTold } from './shown-form'

export type Router = EntryContext['staticHandlerContext']

/** An answer that was kept is the page's again, as if its form had been posted just now. */
export function showAnswer(router: Router, { shown }: PageState): void {
  const page = router.matches.at(-1)?.route.id
  if (!page || !shown?.answer || router.actionData || router.errors) return
  router.actionData = { [page]: JSON.parse(shown.answer) }
}

/** The form whose fields begin with what was typed, with what is wrong with it. */
export function keptFormOf({ shown }: PageState, router: Router): KeptForm | null {
  if (!shown) return null
  const answers = router.errors ? [] : Object.values(router.actionData ?? {})
  return {
    id: shown.id,
    values: new URLSearchParams(shown.fields),
    hasOwnValues: answers.some(hasValues),
    reply: answers.find(isRefusal) ?? null,
  }
}

/** Says itself what stands in the fields: it has changed something there. */
function hasValues(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'values' in answer
}

/** What was typed into others of the page's forms, by their ids. */
export function othersOf({ shown }: PageState): ReadonlyMap<string, URLSearchParams> {
  // A form that an earlier release kept tells of none.
  return new Map(shown?.others?.map(([id, fields]) => [id, new URLSearchParams(fields)]))
}

/** `isError`: the page itself cannot be shown, so what was written is. */
export function describeVain(state: PageState, isError: boolean): VainPost {
  const { shown, isLost, leadsTo, afterRole } = state
  const unsent = isError && shown && mustBeTold(shown) ? listWritten(shown) : []
  return {
    why: isLost ? 'lost' : (shown?.why ?? null),
    unsent,
    leadsTo,
    afterRole,
    change: shown?.change ?? null,
  }
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

/** Of a page at an address of its own the status of its answer, as if the form had been posted just now. */
export function statusOfAnswer({ shown }: PageState, router: Router, status: number): number {
  return status === 200 && wasRefused(router) ? (shown?.status ?? status) : status
}
