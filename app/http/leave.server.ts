import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { pageState } from './kept-forms/page-state.server'
import { type Notice, redirectWithNotice } from './notices.server'

/**
 * Leads on from a page that has nothing to do any more, as when the case is decided; to be awaited. Only whoever comes
 * is led on: after a form was refused the page stays, with what was typed and who was faster.
 */
export async function leaveUnlessRefused(
  { context }: Pick<LoaderFunctionArgs, 'context'>,
  to: string,
  notice?: Notice,
): Promise<void> {
  const { shown } = pageState(context)
  if (shown && shown.answer !== null) return
  throw notice ? await redirectWithNotice(to, notice) : redirect(to, { status: 303 })
}
