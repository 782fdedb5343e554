import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { assistRoles, closeAssistance, getOwnAssistance, waysOf } from '~/domains/applications/index.server'
import { assistanceForm } from '~/domains/applications/schema'
import { listCentreChoices, listDeviceKinds } from '~/domains/reference/index.server'
import { getService } from '~/domains/services/index.server'
import { requireBudget } from '~/http/budgets.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isPublicNumber } from '~/lib/public-number'
import { dayOf, isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { nameDevices } from '~/views/names/name-devices.server'
import { listPaperCodes } from '~/views/paper-form/list-paper-codes.server'
import { askAssistance } from '~/workflows/applications/ask-assistance.server'
import { BeginForm } from '../parts/assist/begin-form'
import { OpenAssistance } from '../parts/assist/open-assistance'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...assistRoles)
  const { locale } = context
  const open = await getOwnAssistance(context)
  const service = open && (await getService(open.serviceCode, locale))
  const number = context.url.searchParams.get('number') ?? ''
  const kinds = open ? [] : await listDeviceKinds(dayOf(context.now()))
  const query = context.url.searchParams
  const device = query.get('device')
  return json({
    title: pageTitle(locale, 'assistance.title'),
    number: isPublicNumber('HA', number) ? number : null,
    ways: waysOf(context.role),
    device: kinds.some(({ code }) => code === device) ? device : null,
    isForVoucher: device !== null || query.get('subject') === 'voucher',
    devices: kinds.map(({ code, names }) => ({ value: code, label: names[locale] })),
    centres: open || context.role !== 'phone_operator' ? [] : await listCentreChoices(locale),
    open: open && {
      ...{ status: open.status, way: open.way, name: open.name, applicationId: open.applicationId },
      voucherId: open.voucherId,
      correctsNumber: open.correctsNumber,
      service: open.deviceCode
        ? (await nameDevices(locale, context.now()))(open.deviceCode)
        : (service?.names[locale] ?? ''),
    },
    services: open ? [] : (await listPaperCodes(context, locale)).map(asOption),
  })
}

const asOption = ({ serviceCode, form, name }: { serviceCode: string; form: string; name: string }) => ({
  ...{ value: serviceCode, label: `${form} ${name}` },
})

const fieldOf = {
  'assistance.error.noMatch': 'pinfl',
  'assistance.error.notAdult': 'pinfl',
  'assistance.error.wayOther': 'way',
  'assistance.error.protectedByPhone': 'serviceCode',
  'applications.error.notOnline': 'serviceCode',
  'assistance.error.noCorrection': 'number',
  'assistance.error.yourCase': 'number',
  'assistance.error.noVoucher': 'deviceCode',
  'assistance.error.voucherPaper': 'way',
  'vouchers.error.helpCentre': 'centreCode',
  'assistance.error.receivedLater': 'receivedOn',
  'assistance.error.receivedLongAgo': 'receivedOn',
} as const

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...assistRoles)
  const { locale } = context
  const form = await readFormData(args.request)
  if (form.get('intent') === 'close') {
    const closed = await perform(context, closeAssistance)
    if (!closed.ok) return refuseForm(closed)
    return redirectWithNotice(`/${locale}/staff/assist`, { key: 'assistance.closed', tone: 'success' })
  }
  const today = isoDayOf(context.now())
  const parsed = parseForm(form, assistanceForm(today))
  if (!parsed.ok) return refuseForm(parsed)
  // Number and name are tried together: nobody finds out the one by the other.
  await requireBudget(context, 'assist')
  await requireBudget(context, 'lookUpOne', parsed.value.pinfl)
  const asked = await askAssistance(context, { form: parsed.value, locale })
  if (!asked.ok) return refuseForm(asked, fieldOf)
  return redirect(`/${locale}/staff/assist/consent`, { status: 303 })
}

export default function BeginAssistance() {
  const t = useT()
  const here = useHere()
  const { open, ...form } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow">
      <Heading level={1} size="l">
        {t('assistance.title')}
      </Heading>
      <p>
        <a className="inline-flex min-h-11 items-center" href={here('/staff/assist/voucher')}>
          {t('vouchers.help.title')}
        </a>
      </p>
      <p>
        <a className="inline-flex min-h-11 items-center" href={here('/staff/assist/unknown')}>
          {t('assistance.unknown.link')}
        </a>
      </p>
      {open ? <OpenAssistance {...open} /> : <BeginForm {...form} />}
    </Frame>
  )
}
