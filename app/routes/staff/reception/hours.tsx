import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { addHours, endHours, listHours } from '~/domains/appointments/index.server'
import { mostDesks, quarterHours, visitMinutes, windowForm } from '~/domains/appointments/schema'
import { findServices } from '~/domains/services/index.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
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
  const context = await requireRole(args, 'inson_head')
  const { locale } = context
  const [hours, services] = await Promise.all([
    listHours(context, { centreCode: context.organisationId ?? '' }),
    findServices({ locale }),
  ])
  const names = new Map(services.map(({ code, name }) => [code, name]))
  return json({
    title: pageTitle(locale, 'staff.reception.hours.title'),
    hours: hours.map(({ serviceCode, validFrom, validUntil, ...one }) => ({
      ...one,
      service: serviceCode && (names.get(serviceCode) ?? serviceCode),
      fromOn: isoDay(validFrom),
      untilOn: isoDay(validUntil),
    })),
    services: services.map(({ code, name }) => ({ value: code, label: name })),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'inson_head')
  const form = await readFormData(args.request)
  const to = `/${context.locale}/staff/reception/hours`
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

/** When the centre receives; a head keeps it. */
export default function ReceptionHours() {
  const t = useT()
  const here = useHere()
  const { hours, services } = useLoaderData<typeof loader>()
  return (
    <Frame
      crumbs={[
        { label: t('staff.reception.title'), href: here('/staff/reception') },
        { label: t('staff.reception.hours.title') },
      ]}
    >
      <Heading level={1} size="l">
        {t('staff.reception.hours.title')}
      </Heading>
      <p className="max-w-2xl">{t('staff.reception.hours.lead')}</p>
      <HoursList hours={hours} />
      <HoursForm choices={{ quarterHours, mostDesks, visitMinutes }} services={services} />
    </Frame>
  )
}
