import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { assistRoles } from '~/domains/applications/index.server'
import { visitorRoles } from '~/domains/appointments/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { QuickExit } from '~/ui/action/quick-exit'
import { VisitStatus } from '~/ui/appointments/visit-status'
import { ActingFor } from '~/ui/assistance/acting-for'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { describeVisit } from './parts/describe-visit.server'
import { readOwnVisit } from './parts/own-visit.server'
import { VisitFacts } from './parts/visit-facts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...visitorRoles, ...assistRoles)
  const { reader, visit, assisted, isAhead } = await readOwnVisit(context, args.params)
  return json({
    title: pageTitle(context.locale, 'appointments.visit.title'),
    visit: await describeVisit(reader, visit),
    ...{ isAhead, assisted },
  })
}

export default function Appointment() {
  const t = useT()
  const here = useHere()
  const { visit, isAhead, assisted } = useLoaderData<typeof loader>()
  return (
    <Frame
      width="narrow"
      crumbs={[
        assisted
          ? { label: t('assistance.title'), href: here('/staff/assist') }
          : { label: t('appointments.title'), href: here('/appointments') },
        { label: t('appointments.visit.title') },
      ]}
    >
      {visit.isProtected && <QuickExit />}
      <ActingFor of={assisted} what="voucher" />
      <Heading level={1} size="l" caption={visit.ticket}>
        {t('appointments.visit.title')}
      </Heading>
      <p>
        <VisitStatus of={visit.status} />
      </p>
      {visit.status === 'called' && visit.desk && (
        <Notice tone="success" title={t('appointments.visit.called', { desk: visit.desk })} />
      )}
      <VisitFacts of={visit} />
      {isAhead && (
        <>
          <p>
            {t(
              visit.place.isAtHome
                ? 'appointments.workshop.beHome'
                : visit.purpose
                  ? 'appointments.workshop.come'
                  : 'appointments.visit.come',
            )}
          </p>
          <ButtonGroup>
            <ButtonLink href={here(`/appointments/${visit.id}/move`)}>
              {t('appointments.move.title')}
            </ButtonLink>
            <ButtonLink look="secondary" href={here(`/appointments/${visit.id}/cancel`)}>
              {t('appointments.cancel.title')}
            </ButtonLink>
            {!visit.isProtected && !assisted && (
              <ButtonLink
                look="link"
                href={here(`/appointments/${visit.id}/calendar`)}
                download
                icon="calendar"
              >
                {t('appointments.calendar.add')}
              </ButtonLink>
            )}
          </ButtonGroup>
        </>
      )}
      <p>
        {visit.deviceOrderId ? (
          <a href={here(`/vouchers/orders/${visit.deviceOrderId}`)}>{t('appointments.workshop.back')}</a>
        ) : (
          <a href={here(`/appointments/board/${visit.place.centreCode}`)}>{t('appointments.board.title')}</a>
        )}
      </p>
    </Frame>
  )
}
