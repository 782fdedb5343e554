import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getOwnParent, getOwnProduct, mostPhotos, type OwnProduct } from '~/domains/market/index.server'
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
import { findDearest } from '~/views/checkout/find-dearest.server'
import { findMostAtOnce } from '~/views/checkout/find-most-at-once.server'
import { findPriceLimit } from '~/views/checkout/find-price-limit.server'
import { MadeScript } from './parts/made-script/made-script'
import type { MadeText } from './parts/made-script/made-script.server'
import { SuspendedNotice } from './parts/notices/suspended-notice'
import { TakedownNotice } from './parts/notices/takedown-notice'
import { hasUnsaved } from './parts/product/has-unsaved.server'
import { viewOwnProduct } from './parts/product/own-product.server'
import { addPhotos } from './parts/product/photo-actions.server'
import { productActions } from './parts/product/product-actions.server'
import { ProductFields } from './parts/product/product-fields'
import { SaleState } from './parts/product/sale-state'
import { listCategoryChoices, listTermChoices } from './parts/product/term-choices.server'
import { CopyAndDelete } from './parts/several/copy-and-delete'
import { copyOrDelete } from './parts/several/copy-or-delete.server'

export const handle: RouteHandle = { takesFiles: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const { locale } = context
  const [product, categories] = await Promise.all([
    requireOwnProduct(context, args.params.id),
    listCategoryChoices(locale),
  ])
  return json({
    title: pageTitle(locale, 'seller.product.editTitle'),
    categories,
    product: viewOwnProduct(product, locale),
    lists: await listTermChoices(locale, product.marks),
    isTooDear: findPriceLimit(context, product, locale) !== null,
    mostPrice: findMostAtOnce(context, locale),
    dearest: findDearest(context, product.weightGrams, locale),
    canAddPhoto: product.photos.length < mostPhotos,
  })
}

async function requireOwnProduct(context: SignedInContext, id = ''): Promise<OwnProduct> {
  const product = await getOwnProduct(context, id)
  if (product) return product
  // Statistics lead here from a variant too, which is kept with its product.
  const parent = await getOwnParent(context, id)
  throw parent ? redirect(`/${context.locale}/seller/products/${parent}/options`) : notFound()
}

/** A text that was made of another and is not saved yet. */
interface Asked {
  asked: MadeText
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  let product = await requireOwnProduct(context, args.params.id)
  const form = await readFormData(args.request)
  // The page is one form: the button says what is to be done, and with which photo.
  const [intent = '', photoId] = String(form.get('intent')).split(':')
  if (photoId) form.set('photoId', photoId)
  const elsewhere = await copyOrDelete(context, product, intent, form)
  if (elsewhere) return elsewhere
  const act = ownValue(productActions, intent)
  if (!act) return refuseForm(unknownAct)
  const state = pageState(args.context)
  const chosen = listFiles(form, 'photo')
  if (intent === 'addPhoto' || chosen.length > 0) await requireBudget(context, 'upload')
  // Whichever button is pressed: pictures that were chosen are taken.
  if (intent !== 'addPhoto' && chosen.length > 0) {
    const taken = await addPhotos(context, product, form)
    if (!taken.ok) return refuseForm(taken)
    // They are in the product now, so they stand in the form no more when what was pressed is refused.
    dropFields(state, photoFields)
    product = await requireOwnProduct(context, args.params.id)
  }
  const acted = await act(context, product, form)
  if ('made' in acted) return json<Asked>({ asked: acted.made }, { status: 422 })
  if (!acted.ok) return refuseForm(acted, { 'variants.error.articleTaken': 'article' })
  // What was typed besides is not lost by a button that does something else.
  const isSaved = intent === 'save' || !hasUnsaved(form, viewOwnProduct(product, context.locale))
  const page = new URL(`/${context.locale}/seller/products/${product.id}`, context.url)
  const to = isSaved
    ? page.pathname
    : await keepRest(context, state, page, [...photoFields, 'intent', 'photoId'])
  return redirectWithNotice(to, { key: acted.notice, tone: 'success' })
}

export default function EditProduct() {
  const t = useT()
  const here = useHere()
  const { product, categories, lists, canAddPhoto, isTooDear, mostPrice, dearest } =
    useLoaderData<typeof loader>()
  const asked = useActionData<Partial<Asked>>()?.asked
  return (
    <Frame width="narrow" back={{ href: here('/seller/products'), label: t('seller.products.title') }}>
      <Heading level={1} caption={product.name}>
        {t('seller.product.editTitle')}
      </Heading>
      {asked && <MadeScript made={asked} isNew />}
      {product.made && product.status !== 'published' && <MadeScript made={product.made} />}
      {product.suspended && <SuspendedNotice name={product.suspended} reason={null} />}
      {product.takedown && <TakedownNotice takedown={product.takedown} />}
      <PostForm
        id="product"
        multipart
        enter={{ name: 'intent', value: 'save' }}
        hidden={{
          version: product.version,
          seenStock: product.values.stock ?? '0',
          ...(asked ? { seenScript: asked.seen } : {}),
        }}
      >
        <SaleState product={product} />
        <PhotosField
          photos={product.photos}
          canAdd={canAddPhoto}
          none={t('seller.product.noPhotos')}
          altHint={t('seller.product.altHint')}
        />
        <ProductFields
          values={product.values}
          categories={categories}
          lists={lists}
          marks={product.marks}
          mostPrice={mostPrice}
          dearest={dearest}
          isTooDear={isTooDear}
          hasVariants={product.hasVariants}
        />
        <Button name="intent" value="save">
          {t('seller.product.save')}
        </Button>
        <CopyAndDelete isDraft={product.status === 'draft'} />
      </PostForm>
    </Frame>
  )
}
