import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getOwnOffer } from '~/domains/makers/index.server'
import { mostOfferPhotos } from '~/domains/makers/schema'
import { requireBudget } from '~/http/budgets.server'
import { listFiles, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam, type SignedInContext } from '~/http/guards.server'
import type { RouteHandle } from '~/http/host/route-paths'
import { dropFields, keepRest } from '~/http/kept-forms/keep-rest.server'
import { pageState } from '~/http/kept-forms/page-state.server'
import { photoFields } from '~/http/kept-forms/photos.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { PhotosField } from '~/ui/form/photos-field'
import { addPhotos, offerActions } from '../parts/offers/offer-actions.server'
import { OfferFields } from '../parts/offers/offer-fields'
import { OfferHistory } from '../parts/offers/offer-history'
import { FarNotice, OfferState } from '../parts/offers/offer-state'
import { viewOfferForm, viewOwnOffer } from '../parts/offers/offer-view.server'

export const handle: RouteHandle = { takesFiles: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'offers', 'maker_staff')
  const { offer, history, standingOrders } = await requireOwnOffer(context, args.params.id)
  const form = await viewOfferForm(context, offer.deviceCode)
  if (!form) throw notFound()
  return json({
    title: pageTitle(context.locale, 'makers.offer.editTitle'),
    form,
    offer: await viewOwnOffer(context, offer, history),
    standingOrders,
    canAddPhoto: offer.photos.length < mostOfferPhotos,
  })
}

async function requireOwnOffer(context: SignedInContext, id = '') {
  const found = await getOwnOffer(context, id)
  if (!found) throw notFound()
  return found
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'offers', 'maker_staff')
  let { offer, history } = await requireOwnOffer(context, args.params.id)
  const form = await readFormData(args.request)
  // The page is one form: the button says what is to be done, and with which photo.
  const [intent = '', photoId] = String(form.get('intent')).split(':')
  if (photoId) form.set('photoId', photoId)
  const act = ownValue(offerActions, intent)
  if (!act) return refuseForm(unknownAct)
  const state = pageState(args.context)
  const chosen = listFiles(form, 'photo')
  if (intent === 'addPhoto' || chosen.length > 0) await requireBudget(context, 'upload')
  // Whichever button is pressed: pictures that were chosen are taken.
  if (intent !== 'addPhoto' && chosen.length > 0) {
    const taken = await addPhotos(context, offer, form)
    if (!taken.ok) return refuseForm(taken)
    dropFields(state, photoFields)
    ;({ offer, history } = await requireOwnOffer(context, args.params.id))
  }
  const acted = await act(context, offer, form)
  if (!acted.ok) return refuseForm(acted)
  const page = new URL(`/${context.locale}/maker/offers/${offer.id}`, context.url)
  const { values } = await viewOwnOffer(context, offer, history)
  // What was typed besides is not lost by a button that does something else.
  const to =
    intent === 'save' || !hasUnsaved(form, values)
      ? page.pathname
      : await keepRest(context, state, page, [...photoFields, 'intent', 'photoId', 'version'])
  return redirectWithNotice(to, { key: acted.notice, tone: 'success' })
}

function hasUnsaved(form: FormData, saved: Record<string, string>): boolean {
  return Object.entries(saved).some(
    ([name, value]) => form.has(name) && String(form.get(name)).replaceAll('\r\n', '\n') !== value,
  )
}

export default function EditOffer() {
  const t = useT()
  const here = useHere()
  const { offer, form, canAddPhoto, standingOrders } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: here('/maker/offers'), label: t('maker.offers.title') }}>
      <Heading level={1} caption={form.device.name}>
        {offer.title}
      </Heading>
      <FarNotice offer={offer} />
      {standingOrders > 0 && <p>{t('makers.offer.standing', { count: standingOrders })}</p>}
      <PostForm
        id="offer"
        multipart
        enter={{ name: 'intent', value: 'save' }}
        hidden={{ version: offer.version }}
      >
        <OfferState offer={offer} />
        <PhotosField
          photos={offer.photos}
          canAdd={canAddPhoto}
          none={t('makers.offer.noPhotos')}
          altHint={t('makers.offer.altHint')}
        />
        <OfferFields
          values={offer.values}
          regions={offer.regions}
          allRegions={form.allRegions}
          isMadeToMeasure={form.isMadeToMeasure}
          ceilingTiyin={form.ceilingTiyin}
          priceTiyin={offer.priceTiyin}
        />
        <Button name="intent" value="save">
          {t('seller.product.save')}
        </Button>
      </PostForm>
      <OfferHistory history={offer.history} />
    </Frame>
  )
}
