import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { addHours, endHours, listHours } from '~/domains/appointments/index.server'
import { mostDesks, quarterHours, visitMinutes, windowForm } from '~/domains/appointments/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { perform } from '~/platform/perform.server'
import { HoursForm } from '~/ui/appointments/hours-form'
import { HoursList } from '~/ui/appointments/hours-list'
import { Heading } from '~/ui/content/heading'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'hours', 'maker_staff')
  const makerId = context.organisationId ?? ''
  const hours = makerId ? await listHours(context, { centreCode: null, makerId }) : []
  return json({
    title: pageTitle(context.locale, 'maker.hours.title'),
    hours: hours.map(({ validFrom, validUntil, ...one }) => ({
      ...{ ...one, service: null, fromOn: isoDay(validFrom) },
      untilOn: isoDay(validUntil),
    })),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'hours', 'maker_staff')
  const form = await readFormData(args.request)
  const to = `/${context.locale}/maker/visits/hours`
  if (form.get('intent') === 'end') {
    const ended = await perform(context, endHours, String(form.get('windowId') ?? ''))
    if (!ended.ok) return refuseForm(ended)
    const values = { count: ended.value.calledOff }
    return redirectWithNotice(to, { key: 'staff.reception.hours.ended', values, tone: 'success' })
  }
  const parsed = parseForm(form, windowForm)
  if (!parsed.ok) return refuseForm(parsed)
  const added = await perform(context, addHours, parsed.value)
  if (!added.ok) return refuseForm(added, 'opensAt')
  return redirectWithNotice(to, { key: 'staff.reception.hours.added', tone: 'success' })
}

/** When the workshop measures and fits; its staff keep it. */
export default function WorkshopHours() {
  const t = useT()
  const here = useHere()
  const { hours } = useLoaderData<typeof loader>()
  const places = t('maker.hours.places')
  return (
    <Frame
      crumbs={[
        { label: t('maker.visits.title'), href: here('/maker/visits') },
        { label: t('maker.hours.title') },
      ]}
    >
      <Heading level={1} size="l">
        {t('maker.hours.title')}
      </Heading>
      <p className="max-w-2xl">{t('maker.hours.lead')}</p>
      <HoursList hours={hours} places={places} />
      <HoursForm choices={{ quarterHours, mostDesks, visitMinutes }} places={places} />
    </Frame>
  )
}
