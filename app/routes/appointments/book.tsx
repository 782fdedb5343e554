import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findFreeTimes, visitorRoles } from '~/domains/appointments/index.server'
import { accessNeeds, bookForm, interpreters } from '~/domains/appointments/schema'
import { getCentre, getSuccessor, listCentreChoices } from '~/domains/reference/index.server'
import { findServices, getService } from '~/domains/services/index.server'
import { requireBudget } from '~/http/budgets.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import type { Locale } from '~/i18n/locales'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { ChooseTime } from '~/ui/appointments/choose-time'
import { DayList } from '~/ui/appointments/day-list'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { groupDays, pickDay } from '~/views/appointments/group-days.server'
import { bookVisit } from '~/workflows/appointments/book-visit.server'
import { getErrand } from '~/workflows/appointments/get-errand.server'
import { ChooseErrand } from './parts/choose-errand'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const readAsked = (url: URL) => ({
  centreCode: url.searchParams.get('centre') ?? '',
  serviceCode: url.searchParams.get('service') ?? '',
  provisionId: url.searchParams.get('granted') ?? '',
})

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...visitorRoles)
  const { locale, url } = context
  const asked = readAsked(url)
  const errand = await getErrand(context, asked)
  const title = pageTitle(locale, 'appointments.book.title')
  if (!errand || (errand.granted && errand.granted.left <= 0)) {
    const [places, services] = await Promise.all([listCentreChoices(locale), findServices({ locale })])
    const choices = services.map(({ code, name }) => ({ value: code, label: name }))
    const movedTo = await findMovedTo(asked.centreCode, locale)
    return json({ title, errand: null, places, services: choices, asked, movedTo, isUsedUp: errand !== null })
  }
  const { centreCode, serviceCode, minutes, granted } = errand
  const [times, centre, service] = await Promise.all([
    findFreeTimes(context, { centreCode, serviceCode, minutes }),
    getCentre(centreCode),
    serviceCode ? getService(serviceCode, locale) : null,
  ])
  const days = groupDays(times)
  return json({
    title,
    errand: {
      centre: centre?.names[locale] ?? centreCode,
      about: granted?.title[locale] ?? service?.names[locale] ?? null,
      left: granted?.left ?? null,
    },
    query: new URLSearchParams({
      ...(asked.provisionId ? { granted: asked.provisionId } : { centre: centreCode }),
      ...(!asked.provisionId && serviceCode && { service: serviceCode }),
    }).toString(),
    days,
    day: pickDay(days, url.searchParams.get('day')),
  })
}

/** Who receives instead where the centre that was asked for has closed; null where it has not. */
async function findMovedTo(code: string, locale: Locale) {
  const centre = await getCentre(code)
  const to = centre?.closedOn ? await getSuccessor(centre) : null
  return to && { code: to.code, name: to.names[locale] }
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...visitorRoles)
  await requireBudget(context, 'book')
  const parsed = parseForm(await readFormData(args.request), bookForm)
  if (!parsed.ok) return refuseForm(parsed)
  const booked = await perform(context, bookVisit, { asked: readAsked(context.url), ...parsed.value })
  if (!booked.ok) return refuseForm(booked)
  const to = `/${context.locale}/appointments/${booked.value.id}`
  return redirectWithNotice(to, { key: 'appointments.book.done', tone: 'success' })
}

/** What about and where, then which day, then at what time. */
export default function Book() {
  const t = useT()
  const here = useHere()
  const page = useLoaderData<typeof loader>()
  const { errand } = page
  const crumbs = [
    { label: t('appointments.title'), href: here('/appointments') },
    { label: t('appointments.book.title') },
  ]
  if (!errand)
    return (
      <Frame width="narrow" crumbs={crumbs}>
        <Heading level={1} size="l">
          {t('appointments.book.title')}
        </Heading>
        {page.isUsedUp && <Notice tone="warning">{t('appointments.error.noneLeft')}</Notice>}
        {page.movedTo && (
          <Notice tone="warning">
            {t('appointments.book.movedTo')}{' '}
            <a href={here(`/appointments/new?centre=${page.movedTo.code}`)}>{page.movedTo.name}</a>
          </Notice>
        )}
        <ChooseErrand places={page.places} services={page.services} asked={page.asked} />
      </Frame>
    )
  const base = `${here('/appointments/new')}?${page.query}`
  return (
    <Frame width="narrow" crumbs={crumbs}>
      <Heading level={1} size="l" caption={t('appointments.centre', { name: errand.centre })}>
        {errand.about ?? t('appointments.advice')}
      </Heading>
      {errand.left !== null && <p>{t('appointments.book.left', { count: errand.left })}</p>}
      {page.day ? (
        <ChooseTime day={page.day} backHref={base} needs={{ interpreters, access: accessNeeds }} />
      ) : (
        <>
          <DayList days={page.days} hrefOf={(day) => `${base}&day=${day}`} />
          <p>
            <a href={here('/appointments/new')}>{t('appointments.book.elsewhere')}</a>
          </p>
        </>
      )}
    </Frame>
  )
}
