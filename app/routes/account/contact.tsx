import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getProfile, updateContact } from '~/domains/identity/index.server'
import { updateContactInput } from '~/domains/identity/schema'
import { listDistrictChoices } from '~/domains/reference/index.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireSignedIn } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { formatPhone } from '~/lib/people/phone'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { ChoiceField } from '~/ui/form/choice-field'
import { languageOptions } from '~/ui/form/choices/language-options'
import { SelectField } from '~/ui/form/select-field'
import { EmailField } from '~/ui/questions/fields/email-field'
import { PhoneField } from '~/ui/questions/fields/phone-field'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const { locale } = context
  const profile = await perform(context, getProfile, context.personId)
  if (!profile) throw notFound()
  return json({
    title: pageTitle(locale, 'account.contact.title'),
    known: {
      phone: profile.phone ? formatPhone(profile.phone) : '',
      email: profile.email ?? '',
      locale: profile.preferredLocale,
      districtSoato: profile.districtSoato ?? '',
    },
    places: await listDistrictChoices(locale),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const form = await readFormData(args.request)
  const parsed = parseForm(form, updateContactInput)
  if (!parsed.ok) return refuseForm(parsed)
  const saved = await perform(context, updateContact, parsed.value)
  if (!saved.ok) return refuseForm(saved, 'districtSoato')
  const to = `/${context.locale}/account/contact`
  return redirectWithNotice(to, { key: 'account.contact.saved', tone: 'success' })
}

export default function Contact() {
  const t = useT()
  const here = useHere()
  const { known, places } = useLoaderData<typeof loader>()
  return (
    <Frame
      width="narrow"
      crumbs={[
        { label: t('account.overview.title'), href: here('/account') },
        { label: t('account.contact.title') },
      ]}
    >
      <Heading level={1}>{t('account.contact.title')}</Heading>
      <Prose>
        <p>{t('account.contact.lead')}</p>
      </Prose>
      <PostForm>
        <PhoneField name="phone" label={t('account.contact.phone')} value={known.phone} optional />
        <EmailField name="email" label={t('account.contact.email')} value={known.email} optional />
        <ChoiceField
          name="locale"
          label={t('account.contact.locale')}
          options={languageOptions}
          value={known.locale}
        />
        <SelectField
          name="districtSoato"
          label={t('account.contact.district')}
          hint={t('account.contact.districtHint')}
          emptyLabel={t('account.contact.districtNone')}
          options={places}
          value={known.districtSoato}
        />
        <Button>{t('account.contact.save')}</Button>
      </PostForm>
    </Frame>
  )
}
