import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { createTextRequest, getTextChoice, type TextChoice } from '~/domains/market/index.server'
import { textRequestForm } from '~/domains/market/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam, type SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextareaField } from '~/ui/form/textarea-field'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** The product that the address names; null: the story of the shop. */
const productOf = (context: SignedInContext) => context.url.searchParams.get('product')

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const productId = productOf(context)
  const choice = await requireChoice(context)
  return json({
    title: pageTitle(context.locale, 'translations.form.title'),
    ...{ productId, choice },
  })
}

async function requireChoice(context: SignedInContext): Promise<TextChoice> {
  const choice = await getTextChoice(context, productOf(context), context.locale)
  if (!choice) throw notFound()
  return choice
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  await requireChoice(context)
  const parsed = parseForm(await readFormData(args.request), textRequestForm)
  if (!parsed.ok) return refuseForm(parsed)
  const asked = await perform(context, createTextRequest, {
    ...{ productId: productOf(context), ...parsed.value },
  })
  if (!asked.ok) return refuseForm(asked, { 'translations.error.language': 'to' })
  return redirectWithNotice(`/${context.locale}/seller/translations/${asked.value.id}`, {
    ...{ key: 'translations.form.done', tone: 'success' },
  })
}

/** A seller asks for a text in another language. */
export default function NewTranslation() {
  const t = useT()
  const here = useHere()
  const { productId, choice } = useLoaderData<typeof loader>()
  const { name, from, to, open } = choice
  const language = (locale: (typeof from)[number]) => ({
    value: locale,
    label: t(`translations.language.${locale}`),
  })
  const [only] = from
  const back = productId
    ? { href: here(`/seller/products/${productId}`), label: t('seller.product.editTitle') }
    : { href: here('/seller/translations'), label: t('translations.title') }
  return (
    <Frame width="narrow" back={back}>
      <Heading level={1} caption={<span lang={name.lang}>{name.text}</span>}>
        {t('translations.form.title')}
      </Heading>
      <p>{t('translations.form.lead')}</p>
      {open.length > 0 && (
        <ul>
          {open.map((one) => (
            <li key={one.id}>
              <a className="inline-flex min-h-11 items-center" href={here(`/seller/translations/${one.id}`)}>
                {t('translations.form.already', { language: t(`translations.language.${one.to}`) })}
              </a>
            </li>
          ))}
        </ul>
      )}
      {to.length === 0 || !only ? (
        <EmptyState
          icon="document"
          title={t('translations.form.nothing')}
          text={t('translations.form.nothingText')}
        />
      ) : (
        <PostForm id="ask" hidden={from.length === 1 ? { from: only } : {}}>
          {from.length > 1 && (
            <ChoiceField name="from" label={t('translations.form.from')} options={from.map(language)} />
          )}
          <ChoiceField
            name="to"
            label={t('translations.form.to')}
            {...(to.includes('uz-Latn') && { hint: t('translations.form.scripts') })}
            options={to.map(language)}
          />
          <TextareaField
            name="note"
            label={t('translations.form.note')}
            hint={t('translations.form.noteHint')}
            limit={500}
            rows={3}
          />
          <div>
            <Button>{t('translations.form.submit')}</Button>
          </div>
        </PostForm>
      )}
    </Frame>
  )
}
