import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { endSession } from '~/domains/identity/index.server'
import { dropCookie, sessionCookie } from '~/http/cookies.server'
import { readFormData } from '~/http/forms.server'
import { allowAnyone } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'

/** Typed into the address bar: nothing to see here. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await allowAnyone(args)
  return redirect(`/${page.locale}`)
}

/** Ends this session, or with `everywhere` all of the person's. */
export async function action(args: ActionFunctionArgs) {
  const page = await allowAnyone(args)
  const form = await readFormData(args.request)
  const everywhere = form.get('everywhere') === 'yes'
  if (page.session) await endSession(page, everywhere ? null : page.session.id)
  const headers = new Headers({ 'Set-Cookie': await dropCookie(sessionCookie()) })
  const key = everywhere ? 'auth.notice.signedOutEverywhere' : 'auth.notice.signedOut'
  return redirectWithNotice(`/${page.locale}`, { key, tone: 'success' }, headers)
}
