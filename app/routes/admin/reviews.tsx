import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { decideReview, deskReviewsPerPage, listReviewsForDesk } from '~/domains/makers/index.server'
import { decideReviewForm } from '~/domains/makers/schema'
import { byLocale } from '~/domains/reference/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { perform } from '~/platform/perform.server'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { ListPages } from '~/ui/data/list-pages'
import { Tabs } from '~/ui/data/tabs'
import { ReviewList } from '~/ui/reviews/review-list'
import { DeskTabs } from './parts/desk/desk-tabs'
import { ModerateReview } from './parts/desk/moderate-review'
import { useAdminCrumbs } from './parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const { locale, url } = context
  const asked = readList(url.searchParams, [])
  const show = url.searchParams.get('show') === 'hidden' ? ('hidden' as const) : ('reported' as const)
  const { reviews, total, reported } = await listReviewsForDesk(context, { show, page: asked.page })
  return json({
    title: pageTitle(locale, 'makers.review.deskTitle'),
    ...{ show, reported },
    list: listed(asked, total, deskReviewsPerPage),
    reviews: reviews.map(({ offer, maker, writtenAt, status, ...review }) => ({
      ...review,
      offer: `${nameInScript(maker.name, locale)}: ${byLocale.parse(offer.title)[locale]}`,
      month: writtenAt.toISOString().slice(0, 10),
      isHidden: status === 'hidden',
    })),
  })
}

const done = {
  hide: 'makers.review.didHide',
  show: 'makers.review.didShow',
  keep: 'makers.review.didKeep',
} as const

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const parsed = parseForm(await readFormData(args.request), decideReviewForm)
  if (!parsed.ok) return refuseForm(parsed)
  const moderated = await perform(context, decideReview, parsed.value)
  if (!moderated.ok) return refuseForm(moderated)
  const { move } = parsed.value
  const to = `/${context.locale}/admin/reviews${move === 'show' ? '?show=hidden' : ''}`
  return redirectWithNotice(to, { key: done[move], tone: 'success' })
}

/** Reviews that somebody reported, and those that are hidden. Who wrote one is not said here either. */
export default function Reviews() {
  const t = useT()
  const here = useHere()
  const { show, reported, reviews, list } = useLoaderData<typeof loader>()
  const page = here('/admin/reviews')
  return (
    <Frame crumbs={useAdminCrumbs({ label: t('makers.review.deskTitle') })}>
      <Heading level={1}>{t('makers.review.deskTitle')}</Heading>
      <DeskTabs current="reviews" />
      <p>{t('makers.review.deskLead')}</p>
      <Tabs
        label={t('makers.review.deskTitle')}
        tabs={[
          {
            href: page,
            label: t('makers.review.tab.reported'),
            current: show === 'reported',
            count: reported,
          },
          { href: `${page}?show=hidden`, label: t('makers.review.tab.hidden'), current: show === 'hidden' },
        ]}
      />
      {reviews.length === 0 ? (
        <EmptyState icon="checkCircle" title={t(`makers.review.empty.${show}`)} />
      ) : (
        <>
          <ReviewList reviews={reviews} acts={(review) => <ModerateReview of={review} />} />
          <ListPages list={list} />
        </>
      )}
    </Frame>
  )
}
