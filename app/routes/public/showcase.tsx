import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { allowAnyone, notFound } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { env } from '~/platform/env.server'
import { Showcase } from '~/ui/showcase'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await allowAnyone(args)
  if (env().APP_ENV === 'production') throw notFound()
  return json({ title: pageTitle(locale, 'showcase.title') })
}

/** Every component of the design system; not for production. */
export default function ShowcasePage() {
  return <Showcase />
}
