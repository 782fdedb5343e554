import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { confirmHoliday, prepareHoliday, withdrawHoliday } from '~/domains/administration/index.server'
import { holidayForm } from '~/domains/administration/schema'
import { listHolidaysOfYear } from '~/domains/reference/index.server'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole, type SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { keyOf } from '~/lib/text-key'
import { dayOf, isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { HolidayForm } from '../parts/holidays/holiday-form'
import { HolidayTable } from '../parts/holidays/holiday-table'
import { WaitingHolidays } from '../parts/holidays/waiting-holidays'
import { YearLinks } from '../parts/holidays/year-links'
import { decideProposal } from '../parts/parameters/decide-proposal.server'
import { showSource } from '../parts/parameters/show-source'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { locale, url } = context
  const asked = /^\d{4}$/.exec(url.searchParams.get('year') ?? '')
  const year = asked ? Number(asked[0]) : dayOf(context.now()).getUTCFullYear()
  const { days, waiting, missing, years } = await perform(context, listHolidaysOfYear, year)
  const nameOf = (nameTexts: unknown) => showSource({ source: '', sourceTexts: nameTexts }, locale)
  return json({
    ...{ title: pageTitle(locale, 'admin.holidays.title'), year, missing, years },
    days: days.map(({ date, nameKey, nameTexts }) => ({
      date: isoDay(date),
      nameKey,
      name: nameOf(nameTexts),
    })),
    waiting: waiting.map(({ id, act, date, toDate, nameTexts, preparedById, ...sourced }) => ({
      ...{ id, act, date: isoDay(date), toDate: isoDay(toDate), name: nameOf(nameTexts) },
      source: showSource(sourced, locale),
      isOwn: preparedById === context.personId,
    })),
  })
}

/** Prepares a change; what another administrator prepared is confirmed (`agree`), and anybody's taken back (`withdraw`). */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const form = await readFormData(args.request)
  const intent = form.get('intent')
  if (intent === 'agree' || intent === 'withdraw') return decide(context, form, intent)
  if (intent !== null) return refuseForm(unknownAct)
  const parsed = parseForm(form, holidayForm(isoDayOf(context.now()), context.locale))
  if (!parsed.ok) return refuseForm(parsed)
  const prepared = await perform(context, prepareHoliday, parsed.value)
  if (!prepared.ok) return refuseForm(prepared, 'date')
  const year = parsed.value.date.getUTCFullYear()
  return redirectWithNotice(`/${context.locale}/admin/holidays?year=${year}`, {
    ...{ key: 'admin.holidays.prepared', tone: 'success' },
  })
}

function decide(context: SignedInContext, form: FormData, intent: 'agree' | 'withdraw') {
  const to = `/${context.locale}/admin/holidays`
  return decideProposal(context, form, {
    to,
    ...(intent === 'agree'
      ? { decide: confirmHoliday, done: 'admin.holidays.confirmed' }
      : { decide: withdrawHoliday, done: 'admin.holidays.withdrawn' }),
  })
}

export default function Holidays() {
  const t = useT()
  const { year, days, waiting, missing, years } = useLoaderData<typeof loader>()
  const names = missing.map((key) => t(keyOf('reference.holiday', key.split('.').at(-1) ?? ''))).join(', ')
  return (
    <Frame crumbs={useAdminCrumbs({ label: t('admin.holidays.title') })}>
      <Heading level={1}>{t('admin.holidays.title')}</Heading>
      <p>{t('admin.holidays.lead')}</p>
      <WaitingHolidays waiting={waiting} />
      <YearLinks year={year} years={years} />
      {missing.length > 0 ? (
        <Notice tone="warning">{t('admin.holidays.missing', { names })}</Notice>
      ) : (
        <p className="choice-hint">{t('admin.holidays.expected')}</p>
      )}
      <HolidayTable year={year} days={days} />
      <HolidayForm />
    </Frame>
  )
}
