import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getProfile } from '~/domains/identity/index.server'
import { getOffer } from '~/domains/makers/index.server'
import { checkPayableAmount } from '~/domains/payments/index.server'
import { type DistrictChoices, listDistrictChoices } from '~/domains/reference/index.server'
import { getStandingQuote, getVoucher } from '~/domains/vouchers/index.server'
import { placeDeviceOrderInput } from '~/domains/vouchers/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireSignedIn, type SignedInContext } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { newId } from '~/lib/ids'
import { splitPrice } from '~/lib/split-price'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { ActingFor } from '~/ui/assistance/acting-for'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { seeAsHolder } from '~/views/applications/helped/see-as-holder.server'
import { type ComingOffer, comesHome } from '~/views/devices/comes-home'
import { nameDevices } from '~/views/names/name-devices.server'
import { namePlaces } from '~/views/names/name-places.server'
import { payDeviceOrder } from '~/workflows/device-orders/pay-device-order.server'
import { placeDeviceOrder } from '~/workflows/device-orders/place-device-order.server'
import { readVoucherMeasurements } from '~/workflows/device-orders/read-voucher-measurements.server'
import { AmountsTable } from './parts/amounts-table'
import { ChooseForm } from './parts/choose-form'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const { locale } = context
  const { reader, assisted } = await seeAsHolder(context, args.params.id)
  const voucher = await getVoucher(reader, args.params.id ?? '')
  if (!voucher) throw notFound()
  if (voucher.status !== 'issued' || voucher.suspendedAt)
    await leaveUnlessRefused(args, `/${locale}/vouchers/${voucher.id}`)
  const { offerId = '' } = args.params
  const today = dayOf(context.now())
  const listed = await getOffer(offerId, today)
  const quote = listed ? null : await getStandingQuote(reader, { voucherId: voucher.id, offerId })
  const offer = quote ? await getOffer(offerId, today, true) : listed
  if (!offer || offer.deviceCode !== voucher.deviceCode) throw notFound()
  const [profile, measurements, nameOf, placeOf, districts] = await Promise.all([
    perform(reader, getProfile, reader.personId),
    perform(reader, readVoucherMeasurements, voucher.id),
    nameDevices(locale, context.now()),
    namePlaces(locale),
    listDistrictChoices(locale),
  ])
  const { voucherPartTiyin, topUpTiyin } = splitPrice(offer.priceTiyin, voucher.ceilingTiyin)
  const payable = topUpTiyin > 0n ? checkPayableAmount(context, { amountTiyin: topUpTiyin, locale }) : null
  const format = createFormat(locale)
  return json({
    title: pageTitle(locale, 'vouchers.check.title'),
    orderId: newId(),
    assisted,
    voucher: { id: voucher.id, number: voucher.number },
    device: nameOf(voucher.deviceCode),
    offer: {
      id: offer.id,
      title: offer.title[locale],
      maker: format.name(offer.maker.name),
      makerSlug: offer.maker.slug,
      workshop: placeOf(offer.maker.soato, offer.maker.address[locale]),
      makingDays: offer.makingDays,
    },
    // The answer of a workshop that it is; null for what is offered to all.
    quoteId: quote?.id ?? null,
    visit: describeVisit(offer, districts, assisted ? '' : (profile?.districtSoato ?? '')),
    amounts: {
      priceTiyin: String(offer.priceTiyin),
      voucherPartTiyin: String(voucherPartTiyin),
      topUpTiyin: String(topUpTiyin),
      restTiyin: String(voucher.ceilingTiyin - voucherPartTiyin),
    },
    // A device is not bought in parts.
    unpayable:
      payable && !payable.ok
        ? {
            key:
              payable.error === 'payments.error.amountTooLarge'
                ? ('vouchers.check.cardLimit' as const)
                : payable.error,
            values: payable.details,
          }
        : null,
    beneficiary: voucher.beneficiary && format.personName(voucher.beneficiary),
    // A clerk learns that there are some, not what they are.
    measurements: {
      ...{ asked: measurements.asked, isGiven: measurements.text !== null },
      text: assisted ? null : measurements.text,
    },
    person: profile && {
      name: format.registerName({
        family: profile.familyName,
        given: profile.givenName,
        patronymic: profile.patronymic,
      }),
      // What stands in her account a clerk does not read: the person says it.
      phone: profile.phone && !assisted ? format.phone(profile.phone) : '',
    },
  })
}

/**
 * Null where it is neither brought nor sent; otherwise to which districts it is brought, and whether the person's is one of
 * them. What is sent goes everywhere.
 */
function describeVisit(
  offer: ComingOffer & { byPost: boolean },
  districts: readonly DistrictChoices[],
  district: string,
) {
  const { homeVisit: comes, byPost } = offer
  if (!comes && !byPost) return null
  const nowhere: string[] = []
  if (!comes) return { comes, byPost, districts: [...districts], district, notToYou: false, only: nowhere }
  const served = districts.filter(({ regionSoato }) => comesHome(offer, regionSoato) === 'yes')
  const isServed = served.some(({ options }) => options.some(({ value }) => value === district))
  return {
    ...{ comes, byPost, districts: byPost ? [...districts] : served },
    district: isServed || byPost ? district : '',
    notToYou: district !== '' && !isServed,
    only: served.length < districts.length ? served.map(({ label }) => label) : [],
  }
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const form = await readFormData(args.request)
  form.set('voucherId', args.params.id ?? '')
  form.set('offerId', args.params.offerId ?? '')
  const parsed = parseForm(form, placeDeviceOrderInput)
  if (!parsed.ok) return refuseForm(parsed)
  const placed = await perform(context, placeDeviceOrder, { ...parsed.value, locale: context.locale })
  if (!placed.ok)
    return refuseForm(placed, {
      'vouchers.error.visitDistrict': 'visitDistrict',
      'vouchers.error.regionNotServed': 'visitDistrict',
    })
  const { deviceOrderId, number, payUntil, isAssisted } = placed.value
  // Who orders for her does not pay for her: she is told where she can.
  if (payUntil && !isAssisted) return goAndPay(context, deviceOrderId, number)
  return redirect(`/${context.locale}/vouchers/orders/${deviceOrderId}`, { status: 303 })
}

/** The order stands and waits: when the payment page cannot be had now, she pays from the order's own page. */
async function goAndPay(context: SignedInContext, deviceOrderId: string, number: string) {
  const { locale } = context
  const lineName = getT(locale)('vouchers.pay.line', { number })
  const started = await payDeviceOrder(context, { deviceOrderId, lineName, locale })
  if (started.ok) return redirect(started.value.payUrl, { status: 303 })
  return redirectWithNotice(`/${locale}/vouchers/orders/${deviceOrderId}`, {
    key: started.error,
    tone: 'warning',
    ...('details' in started && started.details ? { values: started.details } : {}),
  })
}

export default function Offer() {
  const t = useT()
  const here = useHere()
  const page = useLoaderData<typeof loader>()
  const { voucher, device, offer, amounts, unpayable, beneficiary, assisted } = page
  const list = here(`/vouchers/${voucher.id}/${page.quoteId ? 'quotes' : 'offers'}`)
  const back = t(page.quoteId ? 'quotes.own.title' : 'vouchers.check.back')
  return (
    <Frame width="narrow" back={{ href: list, label: back }}>
      <ActingFor of={assisted} what="voucher" />
      <Heading level={1} caption={device}>
        {t('vouchers.check.title')}
      </Heading>
      <p>
        <a href={here(`/makers/${offer.makerSlug}`)}>
          <b>{offer.maker}</b>
        </a>
        : {offer.title} · {t('vouchers.offer.makingDays', { count: offer.makingDays })}.
      </p>
      <p>{t('vouchers.check.workshop', { address: offer.workshop })}</p>
      {beneficiary && <p>{t('vouchers.wallet.for', { name: beneficiary })}</p>}
      <AmountsTable {...amounts} number={voucher.number} />
      {unpayable ? (
        <Notice tone="warning" title={t('vouchers.check.unpayableTitle')}>
          <p>{t(unpayable.key, unpayable.values)}</p>
          <p>{t('vouchers.check.unpayableText')}</p>
          {page.quoteId && (
            <p>
              <a href={here(`/vouchers/${voucher.id}/quotes/${page.quoteId}`)}>{t('quotes.ceiling.link')}</a>
            </p>
          )}
          <p>
            <a href={list}>{back}</a>
          </p>
        </Notice>
      ) : (
        <ChooseForm
          orderId={page.orderId}
          priceTiyin={amounts.priceTiyin}
          topUpTiyin={amounts.topUpTiyin}
          visit={page.visit}
          maker={offer.maker}
          workshop={offer.workshop}
          person={page.person}
          beneficiary={beneficiary}
          measurements={page.measurements}
          isAssisted={assisted !== null}
        />
      )}
    </Frame>
  )
}
