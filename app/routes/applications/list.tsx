import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicantRoles, listOwnApplications } from '~/domains/applications/index.server'
import { listOwnWaits } from '~/domains/vouchers/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { ButtonLink } from '~/ui/action/button-link'
import { Card } from '~/ui/content/card'
import { CardGrid } from '~/ui/content/card-grid'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { statusTone } from './parts/status'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { locale } = context
  const [applications, waits] = await Promise.all([listOwnApplications(context), listOwnWaits(context)])
  const waitOf = new Map(waits.map(({ applicationId, place }) => [applicationId, place]))
  return json({
    title: pageTitle(locale, 'applications.list.title'),
    applications: applications.map(({ deviceNames, name, approved, ...one }) => ({
      ...one,
      name: (deviceNames ?? name)[locale],
      approved: approved[locale],
      place: waitOf.get(one.id) ?? null,
      dueOn: isoDay(one.dueOn),
    })),
  })
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>['applications'][number]

export default function List() {
  const t = useT()
  const here = useHere()
  const { applications } = useLoaderData<typeof loader>()
  return (
    <Frame
      crumbs={[
        { label: t('account.overview.title'), href: here('/account') },
        { label: t('applications.list.title') },
      ]}
    >
      <Heading level={1}>{t('applications.list.title')}</Heading>
      {applications.length === 0 ? (
        <EmptyState
          icon="document"
          title={t('applications.list.emptyTitle')}
          text={t('applications.list.emptyText')}
          action={<ButtonLink href={here('/services')}>{t('applications.list.toServices')}</ButtonLink>}
        />
      ) : (
        <>
          <CardGrid>
            {applications.map((one) => (
              <ApplicationCard key={one.id} one={one} />
            ))}
          </CardGrid>
          <p>
            <ButtonLink look="secondary" icon="plus" href={here('/services')}>
              {t('applications.list.another')}
            </ButtonLink>
          </p>
          <p>
            <a href={here('/granted')}>{t('care.granted.title')}</a>
          </p>
        </>
      )}
    </Frame>
  )
}

function ApplicationCard({ one }: { one: Listed }) {
  const t = useT()
  const here = useHere()
  const { dateLong, number, personName } = useFormat()
  const by = one.dueOn ? dateLong(one.dueOn) : ''
  return (
    <Card
      level={2}
      title={one.name}
      href={here(`/applications/${one.id}`)}
      meta={
        one.number
          ? t('applications.list.sent', {
              number: one.number,
              date: dateLong(one.submittedAt ?? one.updatedAt),
            })
          : t('applications.list.saved', { date: dateLong(one.updatedAt) })
      }
    >
      <p>
        <Tag tone={statusTone[one.status] ?? 'neutral'}>{t(`applications.status.${one.status}`)}</Tag>{' '}
        {one.place !== null && <Tag tone="warning">{t('budget.own.status')}</Tag>}
      </p>
      {one.forName && <p>{t('applications.list.for', { name: personName(one.forName) })}</p>}
      {one.place === null ? (
        <p>{one.status === 'approved' ? one.approved : t(`applications.next.${one.status}`, { date: by })}</p>
      ) : (
        <>
          <p>{t('budget.own.place', { place: number(one.place) })}</p>
          <p>{t('budget.own.next')}</p>
        </>
      )}
    </Card>
  )
}
