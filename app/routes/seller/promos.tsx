import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { createPromo, endPromo } from '~/domains/market/index.server'
import { promoForm } from '~/domains/market/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { PromoForm } from './parts/promos/promo-form'
import { PromoList } from './parts/promos/promo-list'
import { viewPromos } from './parts/promos/view-promos.server'
import { SellerTabs } from './parts/seller-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  return json({ title: pageTitle(context.locale, 'promos.title'), ...(await viewPromos(context)) })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const form = await readFormData(args.request)
  const page = `/${context.locale}/seller/promos`
  const intent = form.get('intent')
  if (intent === 'stop') {
    const ended = await perform(context, endPromo, { promoId: String(form.get('promoId') ?? '') })
    if (!ended.ok) return refuseForm(ended)
    return redirectWithNotice(page, { key: 'promos.stopped', tone: 'success' })
  }
  if (intent !== 'create') return refuseForm(unknownAct)
  const today = isoDayOf(context.now())
  const parsed = parseForm(form, promoForm(today))
  if (!parsed.ok) return refuseForm(parsed)
  const created = await perform(context, createPromo, parsed.value)
  if (!created.ok)
    return refuseForm(created, { 'promos.error.codeTaken': 'code', 'promos.error.products': 'productIds' })
  const { code } = created.value
  return redirectWithNotice(page, { key: 'promos.created', values: { code }, tone: 'success' })
}

/** The seller's codes, and a new one. */
export default function Promos() {
  const t = useT()
  const { promos, products } = useLoaderData<typeof loader>()
  return (
    <Frame>
      <Heading level={1}>{t('promos.title')}</Heading>
      <SellerTabs current="promos" />
      <p className="max-w-2xl">{t('promos.lead')}</p>
      <section className="grid gap-4">
        <Heading level={2}>{t('promos.list')}</Heading>
        <PromoList promos={promos} />
      </section>
      <PromoForm products={products} />
    </Frame>
  )
}
