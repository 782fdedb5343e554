import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { ListPages } from '~/ui/data/list-pages'
import { Tabs } from '~/ui/data/tabs'
import { listMatters, matterSections, mattersPerPage } from '~/views/orders/moderation/list-matters.server'
import { DeskTabs } from './parts/desk/desk-tabs'
import { actOnMatter } from './parts/moderation/act-on-matter.server'
import { MatterCard } from './parts/moderation/matter-card'
import { useAdminCrumbs } from './parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

function readSection(url: URL) {
  const show = url.searchParams.get('show')
  return matterSections.find((each) => each === show) ?? 'waiting'
}

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const { locale, url } = context
  const asked = readList(url.searchParams, [])
  const section = readSection(url)
  const { matters, total, counts } = await listMatters(context, { section, page: asked.page, locale })
  return json({
    title: pageTitle(locale, 'voices.desk.title'),
    ...{ section, matters },
    sections: matterSections.map((each) => ({ section: each, count: counts[each] })),
    list: listed(asked, total, mattersPerPage),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const done = await actOnMatter(context, await readFormData(args.request))
  if (!done.ok) return refuseForm(done)
  const to = `/${context.locale}/admin/reviews?show=${readSection(context.url)}`
  return redirectWithNotice(to, { key: done.notice, tone: 'success' })
}

/** All that people write before everybody: what waits to be looked at, what was reported, what is not shown. */
export default function Moderation() {
  const t = useT()
  const here = useHere()
  const { section, sections, matters, list } = useLoaderData<typeof loader>()
  return (
    <Frame crumbs={useAdminCrumbs({ label: t('voices.desk.title') })}>
      <Heading level={1}>{t('voices.desk.title')}</Heading>
      <DeskTabs current="reviews" />
      <p className="max-w-2xl">{t('voices.desk.lead')}</p>
      <Tabs
        label={t('voices.desk.title')}
        tabs={sections.map(({ section: each, count }) => ({
          href: `${here('/admin/reviews')}?show=${each}`,
          label: t(`voices.desk.section.${each}`),
          current: each === section,
          ...(each === 'hidden' ? {} : { count }),
        }))}
      />
      {matters.length === 0 ? (
        <EmptyState icon="checkCircle" title={t(`voices.desk.empty.${section}`)} />
      ) : (
        <>
          <ul className="grid gap-4">
            {matters.map((matter) => (
              <MatterCard key={matter.id} matter={matter} />
            ))}
          </ul>
          <ListPages list={list} />
        </>
      )}
    </Frame>
  )
}
