import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { allowAnyone } from '~/http/guards.server'
import { forgetAnswers } from '~/http/session/finder-answers.server'
import { neutralPage } from '~/ui/action/quick-exit'

/** The quick way out: what was answered is gone before the other page opens. */
export async function loader(args: LoaderFunctionArgs) {
  await allowAnyone(args)
  const leaving = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' }
  return redirect(neutralPage, { status: 303, headers: { ...leaving, ...(await forgetAnswers()) } })
}
