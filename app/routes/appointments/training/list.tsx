import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listOwnTrainingPlaces, visitorRoles } from '~/domains/appointments/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { ButtonLink } from '~/ui/action/button-link'
import { Card } from '~/ui/content/card'
import { CardGrid } from '~/ui/content/card-grid'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { PersonName } from '~/ui/content/name'
import { PlaceState, useCourseDays } from '~/ui/training/course-words'
import { describePlace } from '../parts/training/describe-place.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...visitorRoles)
  const places = await listOwnTrainingPlaces(context)
  return json({
    title: pageTitle(context.locale, 'training.own.title'),
    places: await Promise.all(places.map((place) => describePlace(place, context))),
  })
}

/** Courses that somebody has asked for, the last one first. */
export default function Trainings() {
  const t = useT()
  const here = useHere()
  const daysOf = useCourseDays()
  const { places } = useLoaderData<typeof loader>()
  const action = <ButtonLink href={here('/rehabilitation')}>{t('training.own.find')}</ButtonLink>
  return (
    <Frame
      crumbs={[
        { label: t('account.overview.title'), href: here('/account') },
        { label: t('training.own.title') },
      ]}
    >
      <Heading level={1}>{t('training.own.title')}</Heading>
      {places.length === 0 ? (
        <EmptyState
          icon="calendar"
          title={t('training.own.none')}
          text={t('training.own.noneText')}
          action={action}
        />
      ) : (
        <>
          <p>{action}</p>
          <CardGrid>
            {places.map((place) => (
              <Card
                key={place.id}
                level={2}
                title={t(keyOf('training.kind', place.course.training))}
                href={here(`/trainings/${place.id}`)}
                meta={place.number}
              >
                <p>
                  <PlaceState of={place.status} />
                </p>
                {place.participant && <PersonName of={place.participant} />}
                <p>{daysOf(place.course)}</p>
                <p>{place.course.centre.name}</p>
              </Card>
            ))}
          </CardGrid>
        </>
      )}
    </Frame>
  )
}
