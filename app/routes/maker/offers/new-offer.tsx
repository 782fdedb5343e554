import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { createOffer } from '~/domains/makers/index.server'
import { newOfferInput, offerForm } from '~/domains/makers/schema'
import { listDeviceKinds } from '~/domains/reference/index.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { newId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { SelectField } from '~/ui/form/select-field'
import { OfferFields } from '../parts/offers/offer-fields'
import { viewOfferForm } from '../parts/offers/offer-view.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'offers', 'maker_staff')
  const { locale, url } = context
  const asked = url.searchParams.get('device') ?? ''
  const [kinds, form] = await Promise.all([
    listDeviceKinds(dayOf(context.now())),
    asked ? viewOfferForm(context, asked) : null,
  ])
  return json({
    title: pageTitle(locale, 'makers.offer.newTitle'),
    kinds: kinds.map(({ code, names }) => ({ value: code, label: names[locale] })),
    form,
    isUnknown: asked !== '' && form === null,
    offerId: newId(),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'offers', 'maker_staff')
  const form = await readFormData(args.request)
  const [of, read] = [parseForm(form, newOfferInput), parseForm(form, offerForm)]
  if (!of.ok) return refuseForm(of)
  if (!read.ok) return refuseForm(read)
  const created = await perform(context, createOffer, { ...read.value, ...of.value })
  if (!created.ok) return refuseForm(created)
  return redirectWithNotice(`/${context.locale}/maker/offers/${created.value.offerId}#photos`, {
    key: 'makers.offer.created',
    tone: 'success',
  })
}

export default function NewOffer() {
  const t = useT()
  const here = useHere()
  const { kinds, form, isUnknown, offerId } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: here('/maker/offers'), label: t('maker.offers.title') }}>
      <Heading level={1} {...(form ? { caption: form.device.name } : {})}>
        {t('makers.offer.newTitle')}
      </Heading>
      {form ? (
        <>
          <p>
            <a href={here('/maker/offers/new')}>{t('makers.offer.otherKind')}</a>
          </p>
          <PostForm tryId={{ offerId }} hidden={{ deviceCode: form.device.code }}>
            <OfferFields
              values={{ measured: 'workshop' }}
              regions={[]}
              allRegions={form.allRegions}
              isMadeToMeasure={form.isMadeToMeasure}
              ceilingTiyin={form.ceilingTiyin}
              priceTiyin={null}
            />
            <Button>{t('makers.offer.create')}</Button>
          </PostForm>
        </>
      ) : (
        <PostForm
          method="get"
          asked={{ values: {}, errors: isUnknown ? { device: { key: 'makers.error.deviceUnknown' } } : {} }}
        >
          <SelectField
            name="device"
            label={t('makers.offer.kind')}
            hint={t('makers.offer.kindHint')}
            options={kinds}
            emptyLabel={t('seller.product.chooseCategory')}
          />
          <Button>{t('makers.offer.next')}</Button>
        </PostForm>
      )}
    </Frame>
  )
}
