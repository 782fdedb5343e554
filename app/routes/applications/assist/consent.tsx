import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  assistRoles,
  type GivenAssistance,
  getOwnAssistance,
  recordSpokenConsent,
  signAssistance,
  tryConsentCode,
} from '~/domains/applications/index.server'
import { codeWish, consentCode, spokenConsent } from '~/domains/applications/schema'
import { mostFileBytes } from '~/domains/documents/index.server'
import { getService } from '~/domains/services/index.server'
import { requireBudget } from '~/http/budgets.server'
import {
  listFiles,
  type NotAccepted,
  parseForm,
  readFormData,
  refuseField,
  refuseForm,
  unknownAct,
} from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole, type SignedInContext } from '~/http/guards.server'
import type { RouteHandle } from '~/http/host/route-paths'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { CloseAssistance } from '~/ui/assistance/close-assistance'
import { Heading } from '~/ui/content/heading'
import { PersonName } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { nameDevices } from '~/views/names/name-devices.server'
import { sendConsentCode } from '~/workflows/applications/send-consent-code.server'
import { ByCode, ByPaper, ByWord } from '../parts/assist/consent-forms'

export const handle: RouteHandle = { takesFiles: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...assistRoles)
  const { locale } = context
  const open = await getOwnAssistance(context)
  if (open?.status !== 'asked') await leaveUnlessRefused(args, `/${locale}/staff/assist`)
  const service = open && (await getService(open.serviceCode, locale))
  const isProtected = service?.privacy === 'protected'
  return json({
    title: pageTitle(locale, 'assistance.consent.title'),
    name: open?.name ?? null,
    service: open?.deviceCode
      ? (await nameDevices(locale, context.now()))(open.deviceCode)
      : (service?.names[locale] ?? ''),
    isVoucher: Boolean(open?.voucherId),
    byWord: open?.way === 'desk' && open.voucherId !== null,
    number: open?.correctsNumber ?? null,
    byCode: open !== null && open.way !== 'paper' && !isProtected,
    byPaper: open !== null && open.way !== 'phone' && !open.voucherId,
    mayType: open?.way === 'desk',
    phoneEnd: open?.phoneEnd ?? null,
    maxBytes: mostFileBytes,
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...assistRoles)
  const form = await readFormData(args.request)
  const intent = form.get('intent')
  if (intent === 'send') return send(context, form)
  if (intent === 'try') {
    const parsed = parseForm(form, consentCode)
    if (!parsed.ok) return refuseForm(parsed)
    const given = await perform(context, tryConsentCode, parsed.value)
    return given.ok ? goOn(context, given.value) : refuseOrGoOn(context, given, wrongCode)
  }
  if (intent === 'agree') {
    const parsed = parseForm(form, spokenConsent)
    if (!parsed.ok) return refuseForm(parsed)
    const given = await perform(context, recordSpokenConsent)
    return given.ok ? goOn(context, given.value) : refuseOrGoOn(context, given)
  }
  if (intent !== 'sign') return refuseForm(unknownAct)
  await requireBudget(context, 'upload')
  const [file] = listFiles(form, 'file')
  if (!file) return refuseField('file', 'applications.error.fileMissing')
  const signed = await signAssistance(context, {
    bytes: Buffer.from(await file.arrayBuffer()),
    name: file.name,
  })
  return signed.ok ? goOn(context, signed.value) : refuseOrGoOn(context, signed, 'file')
}

/** The second press of a button finds the consent given: that is the answer, not an error. */
async function refuseOrGoOn(
  context: SignedInContext,
  refused: NotAccepted,
  field?: Parameters<typeof refuseForm>[1],
) {
  const open =
    'error' in refused && refused.error === 'assistance.error.notAsked'
      ? await getOwnAssistance(context)
      : null
  if (open?.status !== 'in_force') return refuseForm(refused, field)
  return redirect(
    `/${context.locale}${open.voucherId ? `/vouchers/${open.voucherId}` : `/applications/${open.applicationId}`}`,
    { status: 303 },
  )
}

const wrongCode = { 'assistance.error.wrongCode': 'code' } as const
const aboutPhone = {
  'assistance.error.phoneOther': 'phone',
  'assistance.error.phoneYours': 'phone',
  'assistance.error.noPhone': 'phone',
} as const

async function send(context: SignedInContext, form: FormData) {
  const parsed = parseForm(form, codeWish)
  if (!parsed.ok) return refuseForm(parsed)
  const sent = await sendConsentCode(context, parsed.value.phone)
  if (!sent.ok) return refuseForm(sent, form.has('phone') ? aboutPhone : undefined)
  return redirectWithNotice(`/${context.locale}/staff/assist/consent`, {
    ...{ key: 'assistance.consent.sent', tone: 'success' },
  })
}

function goOn({ locale }: SignedInContext, given: GivenAssistance) {
  if (given.voucherId !== null) return redirect(`/${locale}/vouchers/${given.voucherId}`, { status: 303 })
  const home = `/${locale}/applications/${given.applicationId}`
  return redirect(given.resumed ? home : `${home}/${given.firstStep}`, { status: 303 })
}

export default function Consent() {
  const t = useT()
  const here = useHere()
  const page = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: here('/staff/assist') }}>
      <Heading level={1} size="l" caption={page.service}>
        {t('assistance.consent.title')}
      </Heading>
      {page.name && (
        <p>
          <b>
            <PersonName of={page.name} />
          </b>
        </p>
      )}
      <Notice title={t('assistance.consent.readOut')}>
        <p>
          {page.isVoucher
            ? t('assistance.consent.voucherWords', { device: page.service })
            : page.number
              ? t('assistance.consent.correctionWords', { service: page.service, number: page.number })
              : t('assistance.consent.words', { service: page.service })}
        </p>
      </Notice>
      {page.byCode && <ByCode mayType={page.mayType} phoneEnd={page.phoneEnd} />}
      {page.byWord && <ByWord />}
      {page.byPaper && <ByPaper maxBytes={page.maxBytes} />}
      <CloseAssistance />
    </Frame>
  )
}
