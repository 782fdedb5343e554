import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getOwnFair, withdrawFairSale } from '~/domains/market/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { keptSalesKeyOf } from '~/http/session/kept-key.server'
import { titleOf } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { isId, newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { ButtonLink } from '~/ui/action/button-link'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Stats } from '~/ui/data/stats'
import { KeptSends } from '~/ui/form/kept-sends'
import { SaleForm } from '../parts/fairs/sale-form'
import { SaleList } from '../parts/fairs/sale-list'
import { sellAtStand } from '../parts/fairs/sell-at-stand.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'orders', 'artisan')
  const { locale } = context
  const fair = await getOwnFair(context, args.params.id ?? '', locale)
  if (!fair) throw notFound()
  const { dateLong, money, number, time } = createFormat(locale)
  // As the label of a product asks for it.
  const chosen = fair.products.find(({ id }) => id === context.url.searchParams.get('product'))
  const today = fair.sales.reduce((sum, sale) => sum + BigInt(sale.units) * sale.priceTiyin, 0n)
  return json({
    title: titleOf(locale, fair.names[locale]),
    id: args.params.id ?? '',
    ...{ name: fair.names[locale], number: number(fair.number), sellsToday: fair.sellsToday },
    isSuspended: fair.isSuspended,
    days: { from: dateLong(fair.fromOn), until: dateLong(fair.untilOn) },
    ...{ tryKey: newId(), keptKey: keptSalesKeyOf(context.personId) },
    chosen: chosen ? { id: chosen.id, price: money(chosen.priceTiyin) } : null,
    products: fair.products
      .filter(({ stock }) => stock !== 0)
      .map(({ id, name, priceTiyin, stock }) => ({
        ...{ id, name: name.text, price: money(priceTiyin), stock: stock === null ? null : number(stock) },
      })),
    sales: fair.sales.map(({ id, name, units, priceTiyin, soldAt, toldAt }) => ({
      ...{ id, name, units: number(units), at: time(toldAt ?? soldAt) },
      sum: money(BigInt(units) * priceTiyin),
    })),
    sums: { today: money(today), pieces: number(fair.total.pieces), all: money(fair.total.sumTiyin) },
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'orders', 'artisan')
  const fairId = args.params.id ?? ''
  if (!isId(fairId)) throw notFound()
  const form = await readFormData(args.request)
  const page = `/${context.locale}/seller/fairs/${fairId}`
  if (form.get('intent') === 'undo') {
    const saleId = String(form.get('saleId') ?? '')
    const undone = await perform(context, withdrawFairSale, { fairId, saleId })
    if (!undone.ok) return refuseForm(undone)
    return redirectWithNotice(page, { key: 'fairs.sale.undone', tone: 'success' })
  }
  if (form.get('intent') !== 'sell') return refuseForm(unknownAct)
  const refused = await sellAtStand(context, fairId, form, null)
  if (refused) return refused
  return redirectWithNotice(page, { key: 'fairs.sale.recorded', tone: 'success' })
}

/** Her stand at a fair: what she sells is written down here, and goes out of stock at once. */
export default function SellerStand() {
  const t = useT()
  const here = useHere()
  const page = useLoaderData<typeof loader>()
  const { id, name, number, days, sellsToday, products, sales, sums } = page
  return (
    <Frame crumbs={[{ label: t('fairs.seller.title'), href: here('/seller/fairs') }, { label: name }]}>
      <Heading level={1} caption={t('fairs.seller.number', { number })}>
        {name}
      </Heading>
      <KeptSends kind="fairSales" keptKey={page.keptKey} />
      {!sellsToday && <Notice tone="info">{t('fairs.sale.notToday', days)}</Notice>}
      {page.isSuspended && <Notice tone="warning">{t('fairs.error.saleClosed')}</Notice>}
      {sellsToday &&
        !page.isSuspended &&
        (products.length === 0 ? <p>{t('fairs.sale.nothing')}</p> : <SaleForm {...page} />)}
      <Stats
        stats={[
          { label: t('fairs.sale.today'), value: sums.today },
          { label: t('fairs.sold.pieces'), value: sums.pieces },
          { label: t('fairs.sale.all'), value: sums.all },
        ]}
      />
      {sales.length > 0 && <SaleList sales={sales} />}
      <p>
        <ButtonLink look="secondary" icon="print" href={here(`/seller/fairs/${id}/labels`)}>
          {t('fairs.labels.title')}
        </ButtonLink>
      </p>
      <p className="field-hint">{t('fairs.sale.money')}</p>
    </Frame>
  )
}
