import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { applicantRoles, requestMandate } from '~/domains/applications/index.server'
import { mandateForm } from '~/domains/applications/schema'
import { requireBudget } from '~/http/budgets.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { sendMandateCode } from '~/workflows/applications/send-mandate-code.server'
import { PersonFields, ScopeFields } from './parts/scope-fields'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await requireRole(args, ...applicantRoles)
  return json({ title: pageTitle(locale, 'mandates.request.title') })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  await requireBudget(context, 'report')
  const parsed = parseForm(await readFormData(args.request), mandateForm)
  if (!parsed.ok) return refuseForm(parsed)
  const asked = await perform(context, requestMandate, parsed.value)
  if (!asked.ok) return refuseForm(asked, 'pinfl')
  await sendMandateCode(context, asked.value.id)
  const to = `/${context.locale}/account/mandates/${asked.value.id}`
  return redirectWithNotice(to, { key: 'mandates.done.asked', tone: 'success' })
}

export default function RequestMandate() {
  const t = useT()
  const here = useHere()
  return (
    <Frame
      width="narrow"
      crumbs={[
        { label: t('mandates.title'), href: here('/account/mandates') },
        { label: t('mandates.request.title') },
      ]}
    >
      <Heading level={1} size="l">
        {t('mandates.request.title')}
      </Heading>
      <p>{t('mandates.request.lead')}</p>
      <PostForm>
        <PersonFields />
        <ScopeFields />
        <Button>{t('mandates.request.send')}</Button>
      </PostForm>
    </Frame>
  )
}
