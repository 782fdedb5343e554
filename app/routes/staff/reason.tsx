import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseRoles, findAccess, giveReason, reasonsOf } from '~/domains/cases/index.server'
import { accessInput } from '~/domains/cases/schema'
import { safeRedirect } from '~/http/door/safe-redirect'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole, type SignedInContext } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** The page of the case that she wanted to open. */
function wanted({ locale, url }: SignedInContext, caseId: string): string {
  const home = `/${locale}/staff/cases/${caseId}`
  const next = safeRedirect(url.searchParams.get('next'), home)
  return next === home || (next.startsWith(`${home}/`) && !next.startsWith(`${home}/reason`)) ? next : home
}

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { id = '' } = args.params
  const access = await findAccess(context, id)
  if (access === null) throw notFound()
  if (access === 'open') throw redirect(wanted(context, id), { status: 303 })
  return json({ title: pageTitle(context.locale, 'staff.reason.title'), reasons: reasonsOf(context) })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { id = '' } = args.params
  if ((await findAccess(context, id)) === null) throw notFound()
  const parsed = parseForm(await readFormData(args.request), accessInput)
  if (!parsed.ok) return refuseForm(parsed)
  const given = await perform(context, giveReason, { caseId: id, ...parsed.value })
  if (!given.ok) return refuseForm(given, 'reasonCode')
  return redirect(wanted(context, id), { status: 303 })
}

/** Asked once a day of whoever opens a case that is not hers. */
export default function Reason() {
  const t = useT()
  const here = useHere()
  const { reasons } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: here('/staff') }}>
      <PostForm>
        <Heading level={1} size="l">
          {t('staff.reason.title')}
        </Heading>
        <p>{t('staff.reason.lead')}</p>
        <ChoiceField
          name="reasonCode"
          label={t('staff.reason.why')}
          options={reasons.map((code) => ({ value: code, label: t(`staff.reason.code.${code}`) }))}
        />
        <ConfirmOrCancel cancelHref={here('/staff')}>{t('staff.reason.open')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
