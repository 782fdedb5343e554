import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pathOfPage } from '~/domains/administration/schema'
import { useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { pageData } from '~/http/page/page-data.server'
import { pageTags } from '~/http/page/search-engines'
import { useT } from '~/i18n/react'
import { ContentPage } from '../parts/content-page'
import { loadContentPage } from '../parts/load-content-page.server'

export const meta: MetaFunction<typeof loader> = pageTags

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const slug = args.params.slug ?? ''
  const path = pathOfPage(slug)
  // Some stand elsewhere.
  if (!path.startsWith('/pages/')) throw redirect(`/${context.locale}${path}`, 301)
  return pageData(await loadContentPage(context, slug))
}

export default function WrittenPage() {
  const t = useT()
  const here = useHere()
  const { page } = useLoaderData<typeof loader>()
  return (
    <ContentPage
      page={page}
      crumbs={[{ label: t('editorial.all.title'), href: here('/pages') }, { label: page.title }]}
    />
  )
}
