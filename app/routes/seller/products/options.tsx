import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getOwnProduct, getOwnVariants, mostVariants } from '~/domains/market/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam, type SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { optionActions } from '../parts/options/option-actions.server'
import { OptionChoices } from '../parts/options/option-choices'
import { bothOf, readChosen } from '../parts/options/option-form.server'
import { OptionValues } from '../parts/options/option-values'
import { chosenBefore, viewOptionFields, viewRows } from '../parts/options/options-view.server'
import { VariantRows } from '../parts/options/variant-rows'
import { viewOwnProduct } from '../parts/product/own-product.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const { locale } = context
  const { product, own } = await requireOwn(context, args.params.id)
  const { searchParams } = context.url
  const isAsked = searchParams.has('first')
  const [before, alsoBefore] = chosenBefore(own)
  const first = isAsked ? readChosen(searchParams.get('first')) : before
  const second = isAsked ? readChosen(searchParams.get('second')) : alsoBefore
  const { chosen, isSame } = bothOf(first, second)
  return json({
    title: pageTitle(locale, 'variants.title'),
    product: { id: product.id, name: viewOwnProduct(product, locale).name, version: String(product.version) },
    ...{ first, second, isSame, isAsked, most: mostVariants },
    fields: await viewOptionFields(product, own, chosen, locale),
    rows: product.hasVariants ? viewRows(product, own, locale) : null,
  })
}

async function requireOwn(context: SignedInContext, id = '') {
  const [product, own] = await Promise.all([
    getOwnProduct(context, id),
    getOwnVariants(context, { productId: id, locale: context.locale }),
  ])
  if (!product || !own) throw notFound()
  return { product, own }
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const { product, own } = await requireOwn(context, args.params.id)
  const form = await readFormData(args.request)
  const page = `/${context.locale}/seller/products/${product.id}`
  if (form.get('intent') === 'choose') {
    const [first, second] = ['first', 'second'].map((name) => readChosen(String(form.get(name) ?? '')))
    const chosen = new URLSearchParams({ first: first ?? '', second: second ?? '' })
    return redirect(`${page}/options?${chosen}`, { status: 303 })
  }
  const act = ownValue(optionActions, String(form.get('intent')))
  if (!act) return refuseForm(unknownAct)
  const acted = await act(context, { form, product, own })
  if (!acted.ok) return refuseForm(acted)
  return redirectWithNotice(acted.leaves ? page : `${page}/options`, { key: acted.notice, tone: 'success' })
}

/** In what a product differs (size, colour), and what there is of each. */
export default function Options() {
  const t = useT()
  const here = useHere()
  const { product, rows, fields, first, second, isSame, isAsked, most } = useLoaderData<typeof loader>()
  const choose = (
    <div className="grid gap-6">
      <OptionChoices first={first} second={second} />
      {isSame && <Notice tone="warning">{t('variants.sameKind')}</Notice>}
      {fields.length > 0 && (
        <OptionValues
          key={fields.map(({ kind }) => kind).join()}
          version={product.version}
          most={most}
          fields={fields}
        />
      )}
    </div>
  )
  return (
    <Frame
      width="narrow"
      back={{ href: here(`/seller/products/${product.id}`), label: t('seller.product.editTitle') }}
    >
      <Heading level={1} caption={product.name}>
        {t('variants.title')}
      </Heading>
      {!rows && <p>{t('variants.lead')}</p>}
      {rows ? (
        <>
          <Heading level={2}>{t('variants.rows')}</Heading>
          <p>{t('variants.rowsLead')}</p>
          <VariantRows {...rows} />
          <Disclosure summary={t('variants.change')} open={isAsked}>
            {choose}
          </Disclosure>
          <Disclosure summary={t('variants.remove')}>
            <PostForm
              id="remove"
              className="grid gap-4"
              hidden={{ intent: 'remove', version: product.version }}
            >
              <p>{t('variants.removeText')}</p>
              <div>
                <Button look="secondary">{t('variants.remove')}</Button>
              </div>
            </PostForm>
          </Disclosure>
        </>
      ) : (
        choose
      )}
    </Frame>
  )
}
