import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  getDeskProduct,
  keepDownProduct,
  putBackProduct,
  takeDownProduct,
} from '~/domains/market/index.server'
import { deskTextInput } from '~/domains/market/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { titleOf } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { isId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import { ModerateForms } from './parts/desk/moderate-forms'
import { useAdminCrumbs } from './parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const { locale } = context
  const product = await getDeskProduct(context, args.params.id ?? '', locale)
  if (!product) throw notFound()
  const { money, dateTime } = createFormat(locale)
  const { name, description, priceTiyin, takedowns, ...shown } = product
  return json({
    title: titleOf(locale, name.text),
    product: {
      ...shown,
      name: name.text,
      lang: name.lang === locale ? undefined : name.lang,
      description: description.text,
      price: money(priceTiyin),
      takedowns: takedowns.map(({ takenAt, askedAt, endedAt, ...takedown }) => ({
        ...takedown,
        takenOn: dateTime(takenAt),
        askedOn: askedAt && dateTime(askedAt),
        isOpen: endedAt === null,
      })),
    },
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const productId = args.params.id
  if (!isId(productId)) throw notFound()
  const form = await readFormData(args.request)
  const page = `/${context.locale}/admin/products/${productId}`
  const intent = form.get('intent')
  if (intent === 'putBack') {
    const back = await perform(context, putBackProduct, { productId })
    if (!back.ok) return refuseForm(back)
    return redirectWithNotice(page, { key: 'admin.product.isBack', tone: 'success' })
  }
  if (intent !== 'takeDown' && intent !== 'keepDown') return refuseForm(unknownAct)
  const parsed = parseForm(form, deskTextInput)
  if (!parsed.ok) return refuseForm(parsed)
  const change = intent === 'keepDown' ? keepDownProduct : takeDownProduct
  const changed = await perform(context, change, { productId, reason: parsed.value.text })
  if (!changed.ok) return refuseForm(changed)
  return redirectWithNotice(page, { key: 'admin.product.isDown', tone: 'success' })
}

export default function DeskProductPage() {
  const t = useT()
  const here = useHere()
  const { product } = useLoaderData<typeof loader>()
  const { name, lang, status, seller, photos, takedowns, isOwn } = product
  return (
    <Frame
      width="narrow"
      crumbs={useAdminCrumbs(
        { label: t('admin.products.title'), href: here('/admin/products') },
        { label: name },
      )}
    >
      <Heading level={1} caption={t(`seller.products.status.${status}`)}>
        <span lang={lang}>{name || t('seller.products.unnamed')}</span>
      </Heading>
      <SummaryList
        rows={[
          {
            key: 'seller',
            label: t('admin.orders.seller'),
            value: (
              <a href={here(`/admin/sellers/${seller.id}`)}>
                <Name of={seller.displayName} />
              </a>
            ),
          },
          { key: 'price', label: t('seller.product.price'), value: product.price },
          { key: 'text', label: t('shop.product.description'), value: <FreeText of={product.description} /> },
        ]}
      />
      <ul className="flex flex-wrap gap-3">
        {photos.map(({ key, alt }) => (
          <li key={key} className="photo photo-square w-40">
            <img src={`/media/${key}-320.webp`} alt={alt.text} lang={alt.lang} width={160} height={160} />
          </li>
        ))}
      </ul>
      {takedowns.map((takedown) => (
        <Notice
          key={takedown.takenOn}
          tone={takedown.isOpen ? 'warning' : 'info'}
          title={t(takedown.isOpen ? 'admin.product.downSince' : 'admin.product.wasDown', {
            date: takedown.takenOn,
          })}
        >
          <p>
            <FreeText of={takedown.reason} />
          </p>
          {takedown.askedNote && (
            <p>
              {t('admin.product.sellerSays', { date: takedown.askedOn ?? '' })}{' '}
              <FreeText of={takedown.askedNote} />
            </p>
          )}
        </Notice>
      ))}
      {isOwn ? (
        <Notice tone="warning">{t('sides.error.moderate')}</Notice>
      ) : (
        <ModerateForms isDown={status === 'taken_down'} />
      )}
    </Frame>
  )
}
