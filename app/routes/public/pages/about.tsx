import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { allowAnyone } from '~/http/guards.server'
import { pageData } from '~/http/page/page-data.server'
import { pageTags } from '~/http/page/search-engines'
import { ContentPage } from '../parts/content-page'
import { loadContentPage } from '../parts/load-content-page.server'

export const meta: MetaFunction<typeof loader> = pageTags

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  return pageData(await loadContentPage(context, 'about'))
}

export default function About() {
  return <ContentPage page={useLoaderData<typeof loader>().page} />
}
