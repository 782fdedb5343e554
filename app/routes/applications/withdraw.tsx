import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicantRoles } from '~/domains/applications/index.server'
import { isOpen, withdrawCase } from '~/domains/cases/index.server'
import { withdrawInput, withdrawReasons } from '~/domains/cases/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { ChoiceField } from '~/ui/form/choice-field'
import { readOwn } from './parts/own.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { file, home } = await readOwn(context, args.params)
  if (!isOpen(file.status)) await leaveUnlessRefused(args, home)
  return json({
    title: pageTitle(context.locale, 'applications.withdraw.title'),
    home,
    number: file.number ?? '',
    version: String(file.version),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { id = '' } = args.params
  const form = await readFormData(args.request)
  const parsed = parseForm(form, withdrawInput)
  if (!parsed.ok) return refuseForm(parsed)
  const withdrawn = await perform(context, withdrawCase, { caseId: id, ...parsed.value })
  if (!withdrawn.ok) return refuseForm(withdrawn)
  const to = `/${context.locale}/applications/${id}`
  return redirectWithNotice(to, { key: 'applications.withdraw.done', tone: 'success' })
}

export default function Withdraw() {
  const t = useT()
  const { home, number, version } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Heading level={1} size="l" caption={number}>
        {t('applications.withdraw.title')}
      </Heading>
      <Prose>
        <p>{t('applications.withdraw.text')}</p>
      </Prose>
      <PostForm hidden={{ version }}>
        <ChoiceField
          name="reasonCode"
          label={t('applications.withdraw.why')}
          options={withdrawReasons.map((reason) => ({
            value: reason,
            label: t(`applications.reason.${reason}`),
          }))}
          optional
        />
        <ConfirmOrCancel look="danger" cancelHref={home}>
          {t('applications.withdraw.yes')}
        </ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
