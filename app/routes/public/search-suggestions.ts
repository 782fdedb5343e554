import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { listCompletions } from '~/domains/search/index.server'
import { isSearchKind } from '~/domains/search/schema'
import { allowAnyone } from '~/http/guards.server'
import { readTypedQuery } from './parts/search/read-typed-query'

/** How what is being typed may go on, for `entry.client/suggest-words`; kept by browsers for ten minutes. */
export async function loader(args: LoaderFunctionArgs) {
  const { locale, url } = await allowAnyone(args)
  const kind = url.searchParams.get('kind')
  const { look } = readTypedQuery(url)
  return json(
    { queries: await listCompletions(look, locale, isSearchKind(kind) ? kind : null) },
    { headers: { 'Cache-Control': 'public, max-age=600' } },
  )
}
