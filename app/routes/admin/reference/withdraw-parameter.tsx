import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { withdrawParameter } from '~/domains/administration/index.server'
import { proposalReasonInput } from '~/domains/administration/schema'
import { listParameters } from '~/domains/reference/index.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { TextareaField } from '~/ui/form/textarea-field'
import { nameParameters } from '../parts/parameters/name-parameters.server'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const [latest] = await listParameters(args.params.code ?? '')
  if (!latest || !isId(args.params.proposalId)) throw notFound()
  const names = await nameParameters([latest], context.locale, dayOf(context.now()))
  return json({
    title: pageTitle(context.locale, 'admin.withdraw.title'),
    code: latest.code,
    name: names.get(latest.code) ?? latest.code,
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { code = '', proposalId } = args.params
  if (!isId(proposalId)) throw notFound()
  const form = await readFormData(args.request)
  const parsed = parseForm(form, proposalReasonInput)
  if (!parsed.ok) return refuseForm(parsed)
  const withdrawn = await perform(context, withdrawParameter, { proposalId, ...parsed.value })
  if (!withdrawn.ok) return refuseForm(withdrawn)
  const to = `/${context.locale}/admin/parameters/${encodeURIComponent(code)}`
  return redirectWithNotice(to, { key: 'admin.withdraw.done', tone: 'success' })
}

export default function WithdrawParameter() {
  const t = useT()
  const here = useHere()
  const { code, name } = useLoaderData<typeof loader>()
  const back = here(`/admin/parameters/${code}`)
  return (
    <Frame
      width="narrow"
      crumbs={useAdminCrumbs(
        { label: t('admin.parameters.title'), href: here('/admin/parameters') },
        { label: name, href: back },
        { label: t('admin.withdraw.title') },
      )}
    >
      <Heading level={1} caption={name}>
        {t('admin.withdraw.title')}
      </Heading>
      <p>{t('admin.withdraw.text')}</p>
      <PostForm>
        <TextareaField name="reason" label={t('admin.withdraw.reason')} limit={500} />
        <ConfirmOrCancel cancelHref={back}>{t('admin.withdraw.submit')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
