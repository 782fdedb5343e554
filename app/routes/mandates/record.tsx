import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { deskForm } from '~/domains/applications/schema'
import { caseRoles } from '~/domains/cases/index.server'
import { requireBudget } from '~/http/budgets.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextField } from '~/ui/form/text-field'
import { PinflField } from '~/ui/questions/fields/pinfl-field'
import { recordDeskMandate } from '~/workflows/applications/record-desk-mandate.server'
import { PersonFields, ScopeFields } from './parts/scope-fields'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await requireRole(args, ...caseRoles)
  return json({ title: pageTitle(locale, 'mandates.desk.new') })
}

const fieldOf = {
  'mandates.error.holderUnknown': 'holderPinfl',
  'mandates.error.holderNotAdult': 'holderPinfl',
  'mandates.error.notAdult': 'pinfl',
  'mandates.error.samePinfl': 'pinfl',
} as const

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  await requireBudget(context, 'lookUp')
  const parsed = parseForm(await readFormData(args.request), deskForm)
  if (!parsed.ok) return refuseForm(parsed)
  const { seen: _, ...form } = parsed.value
  const recorded = await recordDeskMandate(context, form)
  if (!recorded.ok) return refuseForm(recorded, fieldOf)
  return redirectWithNotice(`/${context.locale}/staff/mandates`, {
    ...{ key: 'mandates.desk.saved', tone: 'success', values: recorded.value },
  })
}

export default function RecordMandate() {
  const t = useT()
  const here = useHere()
  return (
    <Frame
      width="narrow"
      crumbs={[
        { label: t('mandates.desk.title'), href: here('/staff/mandates') },
        { label: t('mandates.desk.new') },
      ]}
    >
      <Heading level={1} size="l">
        {t('mandates.desk.new')}
      </Heading>
      <p>{t('mandates.desk.newLead')}</p>
      <PostForm>
        <Heading level={2} size="m">
          {t('mandates.fact.holder')}
        </Heading>
        <p>{t('mandates.desk.holderHint')}</p>
        <TextField kind="name" name="holderFamilyName" label={t('mandates.desk.holderFamilyName')} />
        <TextField kind="name" name="holderGivenName" label={t('mandates.desk.holderGivenName')} />
        <PinflField name="holderPinfl" label={t('mandates.desk.holderPinfl')} />
        <Heading level={2} size="m">
          {t('mandates.desk.grantor')}
        </Heading>
        <PersonFields />
        <ScopeFields />
        <ChoiceField
          name="basis"
          label={t('mandates.desk.basis')}
          options={[
            { value: 'desk', label: t('mandates.desk.basisDesk') },
            { value: 'court', label: t('mandates.desk.basisCourt') },
          ]}
        />
        <TextField name="document" label={t('mandates.desk.document')} />
        <CheckboxField name="seen" label={t('mandates.desk.seen')} />
        <Button>{t('mandates.desk.save')}</Button>
      </PostForm>
    </Frame>
  )
}
