import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getProfile } from '~/domains/identity/index.server'
import { listDistrictChoices } from '~/domains/reference/index.server'
import { regionOf } from '~/domains/reference/schema'
import { askQuotes, getOwnQuotes, getVoucher, listAskableMakers } from '~/domains/vouchers/index.server'
import { askQuotesForm, quoteAnswerDays } from '~/domains/vouchers/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireSignedIn } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useFormat, useT } from '~/i18n/react'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { ActingFor } from '~/ui/assistance/acting-for'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { ChoiceField } from '~/ui/form/choice-field'
import { CheckboxGroup } from '~/ui/form/choices/checkbox-group'
import { SelectField } from '~/ui/form/select-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { seeAsHolder } from '~/views/applications/helped/see-as-holder.server'
import { nameDevices } from '~/views/names/name-devices.server'
import { namePlaces } from '~/views/names/name-places.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const { locale } = context
  const { reader, assisted } = await seeAsHolder(context, args.params.id)
  const voucher = await getVoucher(reader, args.params.id ?? '')
  if (!voucher) throw notFound()
  const [latest] = await getOwnQuotes(reader, voucher.id)
  const page = `/${locale}/vouchers/${voucher.id}`
  if (voucher.status !== 'issued' || voucher.suspendedAt) await leaveUnlessRefused(args, page)
  if (latest?.status === 'open') await leaveUnlessRefused(args, `${page}/quotes`)
  const profile = await perform(reader, getProfile, reader.personId)
  // Where she lives a clerk does not read: the person says it.
  const district = assisted ? '' : (profile?.districtSoato ?? '')
  const region = district === '' ? '' : regionOf(district)
  const [makers, districts, nameOf, placeOf] = await Promise.all([
    listAskableMakers(reader, { deviceCode: voucher.deviceCode, region }),
    listDistrictChoices(locale),
    nameDevices(locale, context.now()),
    namePlaces(locale),
  ])
  const format = createFormat(locale)
  return json({
    title: pageTitle(locale, 'quotes.ask.title'),
    ...{ requestId: newId(), assisted, voucherId: voucher.id, device: nameOf(voucher.deviceCode), district },
    districts: districts.map(({ label, options }) => ({ label, options })),
    makers: makers.map(({ id, name, soato, comesHome, distanceKm }) => ({
      ...{ id, name: format.name(name), place: placeOf(soato), comesHome, distanceKm },
    })),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const { id: voucherId = '' } = args.params
  const parsed = parseForm(await readFormData(args.request), askQuotesForm)
  if (!parsed.ok) return refuseForm(parsed)
  const { consent: _said, ...input } = parsed.value
  const asked = await perform(context, askQuotes, { ...input, voucherId })
  if (!asked.ok)
    return refuseForm(asked, {
      'quotes.error.district': 'district',
      'quotes.error.makerGone': 'makers',
      'quotes.error.makerStaysThere': 'makers',
    })
  return redirectWithNotice(`/${context.locale}/vouchers/${voucherId}/quotes`, {
    key: 'quotes.ask.done',
    tone: 'success',
  })
}

/** Nothing that is offered fits: she says what she needs, and asks workshops what it would cost. */
export default function AskQuotes() {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  const { requestId, assisted, voucherId, device, district, districts, makers } =
    useLoaderData<typeof loader>()
  const back = here(`/vouchers/${voucherId}/offers`)
  return (
    <Frame width="narrow" back={{ href: back, label: t('vouchers.offers.title') }}>
      <ActingFor of={assisted} what="voucher" />
      <Heading level={1} caption={device}>
        {t('quotes.ask.title')}
      </Heading>
      {makers.length === 0 ? (
        <EmptyState
          title={t('quotes.ask.nobody')}
          text={t('quotes.ask.nobodyText')}
          action={<a href={here('/centres')}>{t('vouchers.offers.centre')}</a>}
        />
      ) : (
        <>
          <Prose>
            <p>{t('quotes.ask.lead')}</p>
            <ul>
              <li>{t('quotes.ask.learns')}</li>
              <li>{t('quotes.ask.answers', { count: quoteAnswerDays })}</li>
              <li>{t('quotes.ask.binds')}</li>
            </ul>
          </Prose>
          <PostForm tryId={{ requestId }}>
            <TextareaField
              name="need"
              label={t('quotes.ask.need')}
              hint={t('quotes.ask.needHint')}
              rows={6}
              limit={2000}
            />
            <ChoiceField
              name="measuredAt"
              label={t('quotes.ask.measuredAt')}
              value="workshop"
              options={(['workshop', 'home'] as const).map((value) => ({
                ...{ value, label: t(`quotes.measuredAt.${value}`) },
                ...(value === 'home' && { hint: t('quotes.ask.homeHint') }),
              }))}
            />
            <SelectField
              name="district"
              label={t('quotes.ask.district')}
              hint={t('quotes.ask.districtHint')}
              options={districts}
              value={district}
              emptyLabel={t('quotes.ask.chooseDistrict')}
            />
            <CheckboxGroup
              name="makers"
              label={t('quotes.ask.makers')}
              hint={t('quotes.ask.makersHint')}
              values={makers.filter(({ comesHome }) => comesHome).map(({ id }) => id)}
              options={makers.map(({ id, name, place, comesHome, distanceKm }) => ({
                ...{ value: id, label: name },
                hint: [
                  place,
                  distanceKm === null ? null : t('vouchers.offer.distance', { km: number(distanceKm) }),
                  comesHome ? null : t('quotes.ask.staysThere'),
                ]
                  .filter(Boolean)
                  .join(' · '),
              }))}
            />
            <CheckboxField
              name="consent"
              value="yes"
              label={t(assisted ? 'quotes.ask.consentAssisted' : 'quotes.ask.consent')}
              hint={t('quotes.ask.consentHint')}
            />
            <ConfirmOrCancel cancelHref={back}>{t('quotes.ask.submit')}</ConfirmOrCancel>
          </PostForm>
        </>
      )}
    </Frame>
  )
}
