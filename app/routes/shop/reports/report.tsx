import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getProduct, reportOnMarket } from '~/domains/market/index.server'
import { reportForm, reportKinds, reportReasons } from '~/domains/market/schema'
import { requireBudget } from '~/http/budgets.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { allowAnyone, notFound, type PageContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { keyOf } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { openShop } from '../parts/seller/open-shop.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
]

/** `/market/products/:slug/report` and `/market/sellers/:slug/report`, with `/:kind/:id` behind for what was written. */
async function readTarget({ locale }: PageContext, { params }: LoaderFunctionArgs) {
  const { slug = '', of = '', id = '' } = params
  const kind = reportKinds.find((each) => each === of)
  if (!kind) throw notFound()
  if (kind === 'seller') {
    const seller = await openShop(slug, locale, `/report/${kind}`)
    const home = `/${locale}/market/sellers/${seller.slug}`
    return { kind, key: seller.slug, name: nameInScript(seller.name, locale), home }
  }
  const product = await getProduct(slug, locale)
  if (!product) throw notFound()
  const home = `/${locale}/market/products/${product.slug}`
  return { kind, key: kind === 'product' ? slug : id, name: product.name.text, home }
}

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { kind, name, home } = await readTarget(context, args)
  return json({ title: pageTitle(context.locale, `voices.report.title.${kind}`), kind, name, home })
}

export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  const { kind, key, home } = await readTarget(context, args)
  const parsed = parseForm(await readFormData(args.request), reportForm(kind))
  if (!parsed.ok) return refuseForm(parsed)
  await requireBudget(context, 'report')
  const reported = await perform(context, reportOnMarket, {
    ...{ kind, key, network: context.address },
    ...parsed.value,
  })
  if (!reported.ok) return refuseForm(reported)
  return redirectWithNotice(home, { key: 'voices.report.sent', tone: 'success' })
}

/** Somebody says what is wrong with something on the market. */
export default function Report() {
  const t = useT()
  const { kind, name, home } = useLoaderData<typeof loader>()
  const isSold = kind === 'product' || kind === 'seller'
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Heading level={1} caption={name}>
        {t(`voices.report.title.${kind}`)}
      </Heading>
      <p>{t('voices.report.lead')}</p>
      <PostForm>
        <ChoiceField
          name="reasonCode"
          label={t('makers.review.why')}
          options={reportReasons[kind].map((value) => ({
            value,
            label: isSold ? t(keyOf('voices.report.reason', value)) : t(keyOf('voices.reason', value)),
          }))}
        />
        <TextareaField name="text" label={t('makers.review.more')} limit={1000} optional />
        <ConfirmOrCancel cancelHref={home}>{t('makers.review.sendReport')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
