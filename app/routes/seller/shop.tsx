import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getOwnShop, type OwnShop } from '~/domains/market/index.server'
import { listDistrictChoices } from '~/domains/reference/index.server'
import { requireBudget } from '~/http/budgets.server'
import { listFiles, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam, type SignedInContext } from '~/http/guards.server'
import type { RouteHandle } from '~/http/host/route-paths'
import { altOf } from '~/http/kept-forms/photos.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { SellerTabs } from './parts/seller-tabs'
import { MadeStoryNotice } from './parts/shop/made-story-notice'
import { type MadeStory, shopActions } from './parts/shop/shop-actions.server'
import { ShopFields } from './parts/shop/shop-fields'
import { ShopPhotoField } from './parts/shop/shop-photo-field'

export const handle: RouteHandle = { takesFiles: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const { locale } = context
  const [shop, places] = await Promise.all([requireOwnShop(context), listDistrictChoices(locale)])
  const { about, aboutMade, photo, slug, status, version, displayName, soato, languages } = shop
  const [made = ''] = aboutMade
  const madeStory = ownValue(about, made)
  return json({
    title: pageTitle(locale, 'seller.shop.title'),
    fields: {
      ...{ displayName, soato, languages },
      // The field of a made story stays empty: it is made anew of what the seller writes.
      stories: Object.fromEntries(
        Object.entries(about).filter(([language]) => !aboutMade.includes(language)),
      ),
    },
    made: madeStory ? { locale: made, story: madeStory } : null,
    photo: photo && { key: photo.key, alt: altOf(photo.alt, locale) },
    page: status === 'approved' ? `/market/sellers/${slug}` : null,
    version: String(version),
    places,
  })
}

async function requireOwnShop(context: SignedInContext): Promise<OwnShop> {
  const shop = await getOwnShop(context)
  if (!shop) throw notFound()
  return shop
}

/** A story that was made of the other script and is not saved yet. */
interface Asked {
  asked: MadeStory
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const shop = await requireOwnShop(context)
  const form = await readFormData(args.request)
  const act = ownValue(shopActions, String(form.get('intent')))
  if (!act) return refuseForm(unknownAct)
  if (listFiles(form, 'photo').length > 0) await requireBudget(context, 'upload')
  const acted = await act(context, shop, form)
  if ('made' in acted) return json<Asked>({ asked: acted.made }, { status: 422 })
  if (!acted.ok) return refuseForm(acted, { 'market.error.sellerDistrict': 'soato' })
  return redirectWithNotice(`/${context.locale}/seller/shop`, { key: acted.notice, tone: 'success' })
}

/** What buyers read of her workshop, and what she changes of it. */
export default function Shop() {
  const t = useT()
  const here = useHere()
  const { fields, made, photo, page, version, places } = useLoaderData<typeof loader>()
  const asked = useActionData<Partial<Asked>>()?.asked
  return (
    <Frame>
      <Heading level={1}>{t('seller.shop.title')}</Heading>
      <SellerTabs current="shop" />
      <p className="max-w-2xl">{t('seller.shop.lead')}</p>
      {page && (
        <ButtonGroup>
          <ButtonLink href={here(page)} look="secondary" icon="eye">
            {t('seller.home.shopPage')}
          </ButtonLink>
          <ButtonLink href={here('/seller/translations/new')} look="secondary" icon="document">
            {t('translations.askStory')}
          </ButtonLink>
        </ButtonGroup>
      )}
      {asked && <MadeStoryNotice made={asked} isNew />}
      {!asked && made && <MadeStoryNotice made={made} />}
      <PostForm
        id="shop"
        className="form-stack max-w-2xl"
        multipart
        enter={{ name: 'intent', value: 'save' }}
        hidden={{ version, ...(asked ? { seenScript: asked.seen } : {}) }}
      >
        <ShopFields {...fields} places={places} />
        <ShopPhotoField photo={photo} />
        <div>
          <Button name="intent" value="save">
            {t('seller.product.save')}
          </Button>
        </div>
      </PostForm>
    </Frame>
  )
}
