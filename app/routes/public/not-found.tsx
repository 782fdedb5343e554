import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { allowAnyone, notFound } from '~/http/guards.server'

/** Every address that is not in the map. */
export async function loader(args: LoaderFunctionArgs) {
  await allowAnyone({ ...args, params: { lang: 'en' } })
  throw notFound()
}

export async function action(args: ActionFunctionArgs) {
  await allowAnyone({ ...args, params: { lang: 'en' } })
  throw notFound()
}

export default function NotFound() {
  return null
}
