import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listAccreditations, listReviewedMakers } from '~/domains/makers/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { arrange } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import type { AccreditationStatus, MakerStatus } from '~/platform/prisma/enums'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { Tag } from '~/ui/content/tag'
import { ListTable } from '~/ui/data/list-table'
import { Tabs } from '~/ui/data/tabs'
import { namePlaces } from '~/views/names/name-places.server'
import { DeskTabs } from '../parts/desk/desk-tabs'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

interface Row {
  id: string
  name: string
  href: string
  place: string
  state: `accreditation.maker.${MakerStatus}` | `accreditation.status.${AccreditationStatus}`
  /** End of the term, or when it was sent. */
  on: string
  isRenewal: boolean
  isPrepared: boolean
  isAppealed: boolean
}

const lists = ['waiting', 'decided', 'makers'] as const

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const { locale, url } = context
  const show = lists.find((one) => one === url.searchParams.get('show')) ?? 'waiting'
  const [applications, makers, placeOf] = await Promise.all([
    listAccreditations(context),
    listReviewedMakers(context),
    namePlaces(locale),
  ])
  const isWaiting = (one: (typeof applications)[number]) => one.status === 'submitted' || one.isAppealed
  const base = `/${locale}/admin/accreditations`
  const rows: Row[] =
    show === 'makers'
      ? makers.map(({ accreditedUntil, status, soato, ...maker }) => ({
          ...{ ...maker, href: `${base}/makers/${maker.id}`, place: placeOf(soato) },
          ...{ state: `accreditation.maker.${status}` as const, isRenewal: false },
          on: isoDay(accreditedUntil),
        }))
      : applications
          .filter((one) => isWaiting(one) === (show === 'waiting'))
          .map(({ submittedAt, status, soato, ...one }) => ({
            ...{ ...one, href: `${base}/${one.id}`, place: placeOf(soato) },
            ...{ state: `accreditation.status.${status}` as const, on: submittedAt.toISOString() },
          }))
  return json({
    title: pageTitle(locale, 'accreditation.desk.title'),
    show,
    waiting: applications.filter(isWaiting).length,
    found: arrange(url.searchParams, rows, {
      on: ({ on }) => on,
      name: ({ name }) => name,
      place: ({ place }) => place,
    }),
  })
}

/** Workshops that ask for accreditation, and those that have it. */
export default function Accreditations() {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  const { show, waiting, found } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide" crumbs={useAdminCrumbs({ label: t('accreditation.desk.title') })}>
      <Heading level={1}>{t('accreditation.desk.title')}</Heading>
      <DeskTabs current="accreditations" />
      <Tabs
        label={t('accreditation.desk.show')}
        tabs={lists.map((each) => ({
          href: `${here('/admin/accreditations')}?show=${each}`,
          label: t(`accreditation.desk.${each}`),
          current: each === show,
          ...(each === 'waiting' && { count: waiting }),
        }))}
      />
      {found.list.total === 0 ? (
        <EmptyState title={t('accreditation.desk.empty')} />
      ) : (
        <ListTable
          caption={t(`accreditation.desk.${show}`)}
          captionHidden
          {...found}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              sorts: true,
              label: t('accreditation.desk.name'),
              rowHeader: true,
              cell: ({ href, name }) => (
                <a href={href}>
                  <Name of={name} />
                </a>
              ),
            },
            {
              key: 'place',
              sorts: true,
              label: t('accreditation.desk.place'),
              cell: ({ place }) => place,
            },
            {
              key: 'on',
              sorts: true,
              label: t(show === 'makers' ? 'accreditation.desk.until' : 'accreditation.desk.since'),
              cell: ({ on }) => dateShort(on),
            },
            {
              key: 'state',
              label: t('accreditation.desk.state'),
              cell: ({ state, isPrepared, isAppealed, isRenewal }) => (
                <>
                  <Tag tone="neutral">{t(state)}</Tag>{' '}
                  {isRenewal && <Tag tone="neutral">{t('accreditation.desk.renewal')}</Tag>}{' '}
                  {isPrepared && <Tag tone="info">{t('accreditation.desk.isPrepared')}</Tag>}{' '}
                  {isAppealed && <Tag tone="warning">{t('accreditation.desk.isAppealed')}</Tag>}
                </>
              ),
            },
          ]}
        />
      )}
    </Frame>
  )
}
