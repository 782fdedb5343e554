import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { findAuditInput, lookUpGrounds } from '~/domains/administration/schema'
import { requireBudget } from '~/http/budgets.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextField } from '~/ui/form/text-field'
import { type FoundAuditSubjects, openAuditSubjects } from '~/workflows/audit/open-audit-subjects.server'
import { FoundAudit } from '../parts/audit/found-audit'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'auditor', 'administrator')
  return json({ title: pageTitle(context.locale, 'admin.auditFind.title') })
}

interface SearchReply {
  found: FoundAuditSubjects
}

/** A search by POST: names and numbers must not stand in an address, which is logged. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'auditor', 'administrator')
  await requireBudget(context, 'lookUp')
  const form = await readFormData(args.request)
  const parsed = parseForm(form, findAuditInput)
  if (!parsed.ok) return refuseForm(parsed)
  const found = await perform(context, openAuditSubjects, parsed.value)
  if (!found.ok) return refuseForm(found, 'text')
  return json<SearchReply>({ found: found.value })
}

export default function AuditFind() {
  const t = useT()
  const here = useHere()
  const reply = useActionData<Partial<SearchReply>>()
  return (
    <Frame
      crumbs={useAdminCrumbs(
        { label: t('admin.audit.title'), href: here('/admin/audit') },
        { label: t('admin.auditFind.title') },
      )}
    >
      <Heading level={1}>{t('admin.auditFind.title')}</Heading>
      <PostForm onlyShows={Boolean(reply?.found)}>
        <TextField
          kind="lookUp"
          name="text"
          label={t('admin.auditFind.text')}
          hint={t('admin.auditFind.hint')}
        />
        <ChoiceField
          name="ground"
          label={t('admin.auditFind.ground')}
          hint={t('admin.auditFind.groundHint')}
          options={lookUpGrounds.map((value) => ({ value, label: t(`admin.audit.value.ground.${value}`) }))}
        />
        <Button icon="search">{t('admin.auditFind.submit')}</Button>
      </PostForm>
      {reply?.found && <FoundAudit {...reply.found} />}
    </Frame>
  )
}
