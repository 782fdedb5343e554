import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseRoles } from '~/domains/cases/index.server'
import { listDeviceKinds } from '~/domains/reference/index.server'
import {
  chooseVoucherActForm,
  prepareVoucherChangeForm,
  seenVoucherChangeForm,
  voucherChangeDays,
  voucherChangeReasons,
} from '~/domains/vouchers/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { isLocale, localeNames } from '~/i18n/locales'
import { useT } from '~/i18n/react'
import { dayOf, isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { decideVoucherChange } from '~/workflows/vouchers/decide-voucher-change.server'
import { prepareVoucherChange } from '~/workflows/vouchers/prepare-voucher-change.server'
import { withdrawVoucherChange } from '~/workflows/vouchers/withdraw-voucher-change.server'
import { readCase } from '../../parts/case/read-case.server'
import { ChangeFacts } from '../../parts/vouchers/change-facts'
import { ChooseAct } from '../../parts/vouchers/choose-act'
import { PrepareChange } from '../../parts/vouchers/prepare-change'
import { readVoucher } from '../../parts/vouchers/read-voucher.server'
import { VoucherFacts } from '../../parts/vouchers/voucher-facts'
import { WaitingChange } from '../../parts/vouchers/waiting-change'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { locale, personId, url } = context
  const file = await readCase(context, args.params)
  const home = `/${locale}/staff/cases/${file.id}`
  const voucher = await readVoucher(context, file.id)
  if (!voucher) throw notFound()
  if (!file.may.changeDecision) await leaveUnlessRefused(args, home)
  const waiting = voucher.changes.find(({ status }) => status === 'prepared') ?? null
  const act = voucher.possible.find((one) => one === url.searchParams.get('act')) ?? null
  const kinds = act === 'replace' ? await listDeviceKinds(dayOf(context.now())) : []
  const group = kinds.find(({ code }) => code === voucher.deviceCode)?.isoClass
  return json({
    title: pageTitle(locale, 'vouchers.change.title'),
    ...{ home, voucher, waiting, act },
    number: file.number,
    days: voucherChangeDays,
    isHead: context.role === 'inson_head',
    isOwn: waiting?.preparedById === personId,
    reasons: act ? [...voucherChangeReasons[act]] : [],
    kinds: kinds
      .filter(({ isoClass, ceilingTiyin }) => isoClass === group && ceilingTiyin !== null)
      .map(({ code, names }) => ({ value: code, label: names[locale] })),
    language: localeNames[isLocale(voucher.language) ? voucher.language : 'uz-Latn'].full,
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { id: caseId = '' } = args.params
  const form = await readFormData(args.request)
  const intent = form.get('intent')
  const home = `/${context.locale}/staff/cases/${caseId}`
  if (intent === 'choose') {
    const chosen = parseForm(form, chooseVoucherActForm)
    return chosen.ok
      ? redirect(`${home}/voucher?act=${chosen.value.act}`, { status: 303 })
      : refuseForm(chosen)
  }
  if (intent === 'prepare') {
    const parsed = parseForm(form, prepareVoucherChangeForm(isoDayOf(context.now())))
    if (!parsed.ok) return refuseForm(parsed)
    const prepared = await perform(context, prepareVoucherChange, { caseId, ...parsed.value })
    if (!prepared.ok) return refuseForm(prepared, fieldOf)
    return redirectWithNotice(`${home}#voucher`, { key: 'vouchers.change.done.prepared', tone: 'success' })
  }
  if (intent !== 'decide' && intent !== 'withdraw') return refuseForm(unknownAct)
  const parsed = parseForm(form, seenVoucherChangeForm)
  if (!parsed.ok) return refuseForm(parsed)
  const closed = await perform(context, closings[intent], { caseId, ...parsed.value })
  if (!closed.ok) return refuseForm(closed)
  return redirectWithNotice(`${home}#voucher`, { key: `vouchers.change.done.${intent}`, tone: 'success' })
}

const closings = { decide: decideVoucherChange, withdraw: withdrawVoucherChange }

const fieldOf = {
  'vouchers.error.reasonMissing': 'reasonCode',
  'vouchers.error.nothingChanges': 'validUntilOn',
  'vouchers.error.lastDayOutside': 'validUntilOn',
  'vouchers.error.otherGroup': 'deviceCode',
  'vouchers.error.sameKind': 'deviceCode',
  'vouchers.error.sameCeiling': 'ceilingTiyin',
  'vouchers.error.alreadyLive': 'deviceCode',
  'vouchers.error.serviceLife': 'deviceCode',
  'vouchers.error.ceilingOutside': 'ceilingTiyin',
}

/** A voucher is changed by two people: one prepares it, a head of the centre decides. */
export default function ChangeVoucher() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const { voucher, waiting, act } = page
  const closed = voucher.changes.filter(({ status }) => status !== 'prepared')
  return (
    <Frame width="narrow" back={{ href: page.home }}>
      <Heading level={1} size="l" caption={page.number}>
        {t('vouchers.change.title')}
      </Heading>
      <VoucherFacts voucher={voucher} />
      {waiting ? (
        <WaitingChange of={waiting} isHead={page.isHead} isOwn={page.isOwn} />
      ) : act ? (
        <PrepareChange
          back={`${page.home}/voucher`}
          act={act}
          reasons={page.reasons}
          latestLastDay={voucher.latestLastDay}
          kinds={page.kinds}
          deviceCode={voucher.deviceCode}
          language={page.language}
        />
      ) : (
        <ChooseAct home={page.home} acts={voucher.possible} days={page.days} />
      )}
      {closed.map((change) => (
        <ChangeFacts key={change.id} of={change} title={t('vouchers.change.earlier')} />
      ))}
    </Frame>
  )
}
