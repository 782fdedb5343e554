import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { preferredLocale } from '~/http/session/preferred-locale.server'

/** `/` knows no language: the cookie decides, then the browser, then Uzbek in Latin script. */
export async function loader({ request }: LoaderFunctionArgs) {
  return redirect(`/${await preferredLocale(request)}`, {
    headers: { Vary: 'Cookie, Accept-Language', 'Cache-Control': 'private, no-cache' },
  })
}
