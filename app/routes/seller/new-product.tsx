import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { createProduct, getSellerDesk } from '~/domains/market/index.server'
import { readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { findDearest } from '~/views/checkout/find-dearest.server'
import { findMostAtOnce } from '~/views/checkout/find-most-at-once.server'
import { ProductFields } from './parts/product/product-fields'
import { readProductForm } from './parts/product/product-form.server'
import { listCategoryChoices, listTermChoices } from './parts/product/term-choices.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const { locale } = context
  const desk = await getSellerDesk(context)
  // Of a suspended workshop nothing new is sold: the page of its products says why, before anything is typed.
  if (desk?.seller.status === 'suspended') await leaveUnlessRefused(args, `/${locale}/seller/products`)
  const [categories, lists] = await Promise.all([listCategoryChoices(locale), listTermChoices(locale)])
  return json({
    title: pageTitle(locale, 'seller.product.newTitle'),
    mostPrice: findMostAtOnce(context, locale),
    // Its weight is not known yet.
    dearest: findDearest(context, 1, locale),
    lists,
    categories,
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const form = await readFormData(args.request)
  const read = readProductForm(form, context.locale)
  if (!read.ok) return refuseForm(read)
  const created = await perform(context, createProduct, read.value)
  if (!created.ok) return refuseForm(created, { 'variants.error.articleTaken': 'article' })
  return redirectWithNotice(`/${context.locale}/seller/products/${created.value.productId}#photos`, {
    key: 'seller.product.created',
    tone: 'success',
  })
}

export default function NewProduct() {
  const t = useT()
  const here = useHere()
  const { categories, lists, mostPrice, dearest } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: here('/seller/products'), label: t('seller.products.title') }}>
      <Heading level={1}>{t('seller.product.newTitle')}</Heading>
      <p>{t('seller.product.newLead')}</p>
      <PostForm>
        <ProductFields
          values={{ availability: 'in_stock', stock: '1', leadDays: '2' }}
          categories={categories}
          lists={lists}
          mostPrice={mostPrice}
          dearest={dearest}
        />
        <Button>{t('seller.product.create')}</Button>
      </PostForm>
    </Frame>
  )
}
