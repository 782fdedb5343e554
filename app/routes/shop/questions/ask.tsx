import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getProduct, submitProductQuestion } from '~/domains/market/index.server'
import { mostQuestionText, productQuestionForm } from '~/domains/market/schema'
import { requireBudget } from '~/http/budgets.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { notFound, requireSignedIn } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { TextareaField } from '~/ui/form/textarea-field'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await requireSignedIn(args)
  const product = await getProduct(args.params.slug ?? '', locale)
  if (!product) throw notFound()
  const { name } = product
  return json({
    title: pageTitle(locale, 'voices.question.askTitle'),
    home: `/${locale}/market/products/${product.slug}`,
    product: { name: name.text, lang: name.lang === locale ? undefined : name.lang },
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const { slug = '' } = args.params
  const parsed = parseForm(await readFormData(args.request), productQuestionForm)
  if (!parsed.ok) return refuseForm(parsed)
  await requireBudget(context, 'report')
  const asked = await perform(context, submitProductQuestion, { slug, text: parsed.value.text })
  if (!asked.ok) return refuseForm(asked)
  const to = `/${context.locale}/account/questions`
  return redirectWithNotice(to, { key: 'voices.question.sent', tone: 'success' })
}

/** Whoever signed in asks its seller about a product. */
export default function Ask() {
  const t = useT()
  const { home, product } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Heading level={1} caption={<span lang={product.lang}>{product.name}</span>}>
        {t('voices.question.askTitle')}
      </Heading>
      <p>{t('voices.question.askLead')}</p>
      <PostForm>
        <TextareaField
          name="text"
          label={t('voices.question.text')}
          hint={t('voices.question.textHint')}
          limit={mostQuestionText}
        />
        <ConfirmOrCancel cancelHref={home}>{t('voices.question.send')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
