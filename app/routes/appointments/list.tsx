import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listOwnAppointments, visitorRoles } from '~/domains/appointments/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { VisitStatus } from '~/ui/appointments/visit-status'
import { Card } from '~/ui/content/card'
import { CardGrid } from '~/ui/content/card-grid'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { type DescribedVisit, describeVisit } from './parts/describe-visit.server'
import { useVisitWords } from './parts/use-visit-words'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...visitorRoles)
  const visits = await listOwnAppointments(context)
  return json({
    title: pageTitle(context.locale, 'appointments.title'),
    visits: await Promise.all(visits.map((visit) => describeVisit(context, visit))),
  })
}

/** Visits to a centre or a workshop: those ahead and those that were. */
export default function Appointments() {
  const t = useT()
  const here = useHere()
  const { dateLong, time } = useFormat()
  const { visits } = useLoaderData<typeof loader>()
  const action = <ButtonLink href={here('/appointments/new')}>{t('appointments.book.title')}</ButtonLink>
  return (
    <Frame
      crumbs={[
        { label: t('account.overview.title'), href: here('/account') },
        { label: t('appointments.title') },
      ]}
    >
      <Heading level={1}>{t('appointments.title')}</Heading>
      <p className="max-w-2xl">{t('appointments.lead')}</p>
      {visits.length === 0 ? (
        <EmptyState
          icon="calendar"
          title={t('appointments.none')}
          text={t('appointments.noneText')}
          action={action}
        />
      ) : (
        <>
          <p>{action}</p>
          <CardGrid>
            {visits.map((visit) => (
              <Card
                key={visit.id}
                level={2}
                title={t('appointments.row.whenValue', {
                  date: dateLong(visit.startsAt),
                  time: time(visit.startsAt),
                })}
                href={here(`/appointments/${visit.id}`)}
                meta={visit.ticket}
              >
                <p>
                  <VisitStatus of={visit.status} />
                </p>
                <VisitLines of={visit} />
              </Card>
            ))}
          </CardGrid>
        </>
      )}
    </Frame>
  )
}

function VisitLines({ of: visit }: { of: DescribedVisit }) {
  const t = useT()
  const { about, where } = useVisitWords(visit)
  return (
    <>
      <p>{visit.purpose ? where : t('appointments.centre', { name: where })}</p>
      <p>{about}</p>
    </>
  )
}
