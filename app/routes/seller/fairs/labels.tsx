import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getOwnFair } from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import { qrPath } from '~/http/sheet/qr-path.server'
import { absoluteUrl, pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { PrintButton } from '~/ui/action/print-button'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { QrCode } from '~/ui/data/qr-code'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'orders', 'artisan')
  const { locale } = context
  const id = args.params.id ?? ''
  const fair = await getOwnFair(context, id, locale)
  if (!fair) throw notFound()
  const { money } = createFormat(locale)
  return json({
    title: pageTitle(locale, 'fairs.labels.title'),
    ...{ id, name: fair.names[locale] },
    labels: fair.products
      .filter(({ stock }) => stock !== 0)
      .slice(0, 100)
      .map(({ id: productId, name, priceTiyin }) => ({
        ...{ productId, name, price: money(priceTiyin) },
        qr: qrPath(absoluteUrl(`/${locale}/seller/fairs/${id}?product=${productId}`)),
      })),
  })
}

/** A label a product, to be cut out: her phone's camera reads it and opens the sale with the product chosen. */
export default function FairLabels() {
  const t = useT()
  const here = useHere()
  const { id, name, labels } = useLoaderData<typeof loader>()
  return (
    <Frame
      crumbs={[
        { label: t('fairs.seller.title'), href: here('/seller/fairs') },
        { label: name, href: here(`/seller/fairs/${id}`) },
        { label: t('fairs.labels.title') },
      ]}
    >
      <Heading level={1}>{t('fairs.labels.title')}</Heading>
      <p className="max-w-2xl">{t('fairs.labels.lead')}</p>
      {labels.length === 0 ? (
        <EmptyState icon="shop" title={t('fairs.sale.nothing')} />
      ) : (
        <>
          <div>
            <PrintButton />
          </div>
          <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {labels.map((label) => (
              <li
                key={label.productId}
                id={label.productId}
                className="card break-inside-avoid items-center gap-2 text-center"
              >
                <QrCode qr={label.qr} label={t('fairs.labels.code', { name: label.name.text })} />
                <p className="font-semibold" lang={label.name.lang ?? undefined}>
                  {label.name.text}
                </p>
                <p>{label.price}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Frame>
  )
}
