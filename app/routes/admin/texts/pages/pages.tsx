import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listPageVersions } from '~/domains/administration/index.server'
import { isNeeded, neededPages, pathOfPage } from '~/domains/administration/schema'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { contentLocaleOf } from '~/i18n/locales'
import { useT } from '~/i18n/react'
import { dayOf } from '~/platform/clock.server'
import { ButtonLink } from '~/ui/action/button-link'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { textsShown } from '~/workflows/search/shown-pages.server'
import { findCurrent } from '../../parts/texts/pages/open-page.server'
import { useAdminCrumbs } from '../../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Every page that editors keep, those that are needed first. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { locale } = context
  const today = dayOf(context.now())
  const all = await listPageVersions(context, null)
  const slugs = [...new Set([...Object.keys(neededPages), ...all.map(({ slug }) => slug)])]
  return json({
    title: pageTitle(locale, 'admin.pages.title'),
    pages: slugs.map((slug) => {
      const versions = all.filter((version) => version.slug === slug)
      const current = findCurrent(versions, today)
      const shown = textsShown(slug, current?.texts)
      const title = (shown ?? versions[0]?.texts)?.[contentLocaleOf(locale)].title
      return {
        ...{ slug, path: pathOfPage(slug), title: title || slug, isShown: shown !== null },
        isNeeded: isNeeded(slug),
        isDraft: versions.some(({ status }) => status === 'draft'),
        isWaiting: versions.some(({ status }) => status === 'prepared'),
        isComing: versions.some(({ status, fromOn }) => status === 'published' && fromOn && fromOn > today),
      }
    }),
  })
}

export default function AdminPages() {
  const t = useT()
  const here = useHere()
  const { pages } = useLoaderData<typeof loader>()
  return (
    <Frame crumbs={useAdminCrumbs({ label: t('admin.pages.title') })}>
      <Heading level={1}>{t('admin.pages.title')}</Heading>
      <p>{t('editorial.list.lead')}</p>
      <p>
        <ButtonLink href={here('/admin/pages/new')} icon="plus">
          {t('editorial.new.title')}
        </ButtonLink>
      </p>
      <ul className="grid gap-3">
        {pages.map((page) => (
          <li key={page.slug} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <a className="inline-flex min-h-11 items-center" href={here(`/admin/pages/${page.slug}`)}>
              {page.title}
            </a>
            <code className="min-w-0 break-all">{page.path}</code>
            {page.isNeeded && <Tag>{t('editorial.state.needed')}</Tag>}
            {!page.isShown && <Tag>{t('editorial.state.notShown')}</Tag>}
            {page.isDraft && <Tag tone="info">{t('editorial.state.draft')}</Tag>}
            {page.isWaiting && <Tag tone="warning">{t('editorial.state.prepared')}</Tag>}
            {page.isComing && <Tag tone="info">{t('editorial.state.toCome')}</Tag>}
          </li>
        ))}
      </ul>
    </Frame>
  )
}
