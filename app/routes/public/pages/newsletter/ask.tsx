import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { startSubscription } from '~/domains/market/index.server'
import { askNewsletterForm, confirmMs, consentText } from '~/domains/market/schema'
import { requireBudget, takeSharedBudget } from '~/http/budgets.server'
import { parseForm, readFormData, readHiddenNumber, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { foldEmail } from '~/lib/fold-email'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { EmailField } from '~/ui/questions/fields/email-field'
import { NewsletterChoiceFields } from '../../parts/newsletter/choice-fields'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await allowAnyone(args)
  return json({
    title: pageTitle(locale, 'newsletter.title'),
    ...{ locale, text: String(consentText.number) },
    day: createFormat(locale).dateLong(consentText.on),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  const form = await readFormData(args.request)
  const parsed = parseForm(form, askNewsletterForm)
  if (!parsed.ok) return refuseForm(parsed)
  const text = readHiddenNumber(form, 'text')
  await requireBudget(context, 'newsletter')
  const { email, locale, pace } = parsed.value
  // An address that was written to often enough today is answered as every other one: the answer tells nothing of it.
  if ((await takeSharedBudget('newsletterMail', foldEmail(email))) === 0) {
    const asked = await perform(context, startSubscription, { email, locale, pace, text })
    if (!asked.ok) return refuseForm(asked)
  }
  return redirectWithNotice(context.url.pathname, {
    ...{ key: 'newsletter.asked', tone: 'success' },
    values: { days: confirmMs / (24 * 3_600_000) },
  })
}

/** Anybody asks for letters about the market. */
export default function AskNewsletter() {
  const t = useT()
  const { locale, text, day } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow">
      <Heading level={1}>{t('newsletter.title')}</Heading>
      <p>{t('newsletter.lead')}</p>
      <PostForm hidden={{ text }}>
        <EmailField name="email" label={t('newsletter.ask.email')} hint={t('newsletter.ask.emailHint')} />
        <NewsletterChoiceFields locale={locale} />
        <div>
          <Heading level={2}>{t('newsletter.consent.title')}</Heading>
          <p>{t('newsletter.consent.text')}</p>
          <p className="choice-hint">{t('newsletter.consent.on', { day })}</p>
        </div>
        <CheckboxField name="consent" label={t('newsletter.consent.agree')} />
        <Button>{t('newsletter.ask.submit')}</Button>
      </PostForm>
    </Frame>
  )
}
