import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { openAccreditation, recordCheck } from '~/domains/makers/index.server'
import { checkForm } from '~/domains/makers/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { showAccreditation } from '~/views/accreditation/show-accreditation.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** What is said of one requirement; which one, the address says. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const { locale, url } = context
  const file = await perform(context, openAccreditation, { accreditationId: args.params.id ?? '' })
  if (!file) throw notFound()
  const { lines } = await showAccreditation(file, locale, context.now())
  const deviceCode = url.searchParams.get('deviceCode')
  const requirement = url.searchParams.get('requirement')
  const line = lines.find((one) => one.requirement === requirement && one.deviceCode === deviceCode)
  // Never another requirement than the one that was asked for.
  if (!line && requirement !== null) throw notFound()
  return json({
    title: pageTitle(locale, 'accreditation.check.title'),
    id: file.id,
    name: file.name,
    line: line ?? lines[0] ?? null,
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const accreditationId = args.params.id ?? ''
  const parsed = parseForm(await readFormData(args.request), checkForm)
  if (!parsed.ok) return refuseForm(parsed)
  const recorded = await perform(context, recordCheck, { ...parsed.value, accreditationId })
  if (!recorded.ok) return refuseForm(recorded)
  const to = `/${context.locale}/admin/accreditations/${accreditationId}`
  return redirectWithNotice(to, { key: 'accreditation.check.done', tone: 'success' })
}

/** `pending` takes back what was said; of what nobody has looked at there is nothing to take back. */
const verdicts = ['accepted', 'refused', 'waived', 'pending'] as const

export default function Check() {
  const t = useT()
  const here = useHere()
  const { id, name, line } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: here(`/admin/accreditations/${id}`), label: name }}>
      <Heading level={1} caption={name}>
        {line?.device
          ? t('accreditation.papers.licenceOf', { device: line.device })
          : line && t(`accreditation.requirement.${line.requirement}`)}
      </Heading>
      {line && (
        <PostForm
          hidden={{
            requirement: line.requirement,
            ...(line.deviceCode && { deviceCode: line.deviceCode }),
          }}
        >
          <ChoiceField
            name="verdict"
            label={t('accreditation.check.verdict')}
            value={line.verdict === 'pending' ? undefined : line.verdict}
            options={verdicts
              .filter((value) => value !== 'pending' || line.checkedAt !== null)
              .map((value) => ({ value, label: t(`accreditation.verdict.${value}`) }))}
          />
          <TextareaField
            name="reason"
            label={t('accreditation.check.reason')}
            hint={t('accreditation.check.reasonHint')}
            value={line.reason ?? ''}
            limit={1000}
            optional
          />
          <Button>{t('accreditation.check.save')}</Button>
        </PostForm>
      )}
    </Frame>
  )
}
