import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getRoleRequest, refuseRoleRequest, withdrawRoleRequest } from '~/domains/administration/index.server'
import { proposalReasonInput } from '~/domains/administration/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isId } from '~/lib/ids'
import type { Result } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { confirmRoleAndHandOn } from '~/workflows/roles/end-role.server'
import { findOpenWork } from '~/workflows/roles/find-open-work.server'
import { showRoleRequests } from '../parts/roles/role-request.server'
import { RoleRequestDecision } from '../parts/roles/role-request-decision'
import { RoleRequestFacts } from '../parts/roles/role-request-facts'
import { readTakers, showOpenWork, takerFields } from '../parts/roles/show-open-work.server'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator', 'auditor')
  const request = isId(args.params.id) ? await getRoleRequest(context, args.params.id) : null
  const [shown] = request ? await showRoleRequests([request], context) : []
  if (!shown) throw notFound()
  const isEnding = request?.act === 'revoke' && shown.reader === 'second' && shown.status === 'prepared'
  return json({
    title: pageTitle(context.locale, 'admin.roleRequest.title'),
    request: shown,
    work: isEnding ? showOpenWork(await perform(context, findOpenWork, request), context.locale) : null,
  })
}

/** Confirms (`agree`), refuses with a reason (`refuse`), or takes back (`withdraw`). */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { id } = args.params
  if (!isId(id)) throw notFound()
  const to = `/${context.locale}/admin/roles/${id}`
  const form = await readFormData(args.request)
  const done = (answer: Result<null>, key: TextKey) =>
    answer.ok ? redirectWithNotice(to, { key, tone: 'success' }) : refuseForm(answer, takerFields(form))
  const intent = form.get('intent')
  if (intent === 'agree')
    return done(
      await perform(context, confirmRoleAndHandOn, { requestId: id, takers: readTakers(form) }),
      'admin.roleRequest.confirmed',
    )
  if (intent === 'withdraw')
    return done(await perform(context, withdrawRoleRequest, id), 'admin.roleRequest.withdrawn')
  if (intent !== 'refuse') return refuseForm(unknownAct)
  const parsed = parseForm(form, proposalReasonInput)
  if (!parsed.ok) return refuseForm(parsed)
  return done(
    await perform(context, refuseRoleRequest, { requestId: id, ...parsed.value }),
    'admin.roleRequest.refused',
  )
}

export default function RoleRequestPage() {
  const t = useT()
  const here = useHere()
  const { request, work } = useLoaderData<typeof loader>()
  return (
    <Frame
      crumbs={useAdminCrumbs(
        { label: t('admin.roles.title'), href: here('/admin/roles') },
        { label: t('admin.roleRequest.title') },
      )}
    >
      <Heading level={1}>{t('admin.roleRequest.title')}</Heading>
      <RoleRequestFacts request={request} />
      {request.status === 'prepared' && <RoleRequestDecision reader={request.reader} work={work} />}
    </Frame>
  )
}
