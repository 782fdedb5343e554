import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listColleagues, listOpenCasesOf, reassignCases } from '~/domains/cases/index.server'
import { reassignInput } from '~/domains/cases/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole, type SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { GiveFields } from '../parts/giving/give-fields'
import { listOpenCases } from '../parts/giving/list-open-cases.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** The ticked cases of the queue, before they are given to somebody. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'inson_head')
  const ids = context.url.searchParams.getAll('cases').map((picked) => picked.split(':')[0] ?? '')
  return json({
    title: pageTitle(context.locale, 'staff.assignMany.title'),
    colleagues: await listColleagues(context),
    cases: await listOpenCases(context, { ids }),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'inson_head')
  const parsed = parseForm(await readFormData(args.request), reassignInput)
  if (!parsed.ok) return refuseForm(parsed)
  const { moved, refused } = await reassignCases(context, parsed.value)
  const [first] = refused
  if (moved === 0 && refused.length === 1 && first) return refuseForm(first.refusal)
  const to = `/${context.locale}/staff?filter=all`
  if (!first) {
    return redirectWithNotice(to, { key: 'staff.reassign.done', tone: 'success', values: { count: moved } })
  }
  const values = { moved, asked: moved + refused.length, refused: await wordRefused(context, refused) }
  return redirectWithNotice(to, { key: 'staff.assignMany.report', tone: 'warning', values })
}

/** Each case that was not given, and why. */
async function wordRefused(
  context: SignedInContext,
  refused: Awaited<ReturnType<typeof reassignCases>>['refused'],
): Promise<string> {
  const t = getT(context.locale)
  const cases = await listOpenCasesOf(context, { ids: refused.map(({ caseId }) => caseId) })
  const numbers = new Map(cases.map(({ id, number }) => [id, number]))
  return refused
    .map(({ caseId, refusal }) => `${numbers.get(caseId) ?? '—'}: ${t(refusal.error, refusal.details)}`)
    .join('; ')
}

export default function AssignMany() {
  const t = useT()
  const here = useHere()
  const { colleagues, cases } = useLoaderData<typeof loader>()
  return (
    <Frame
      width="narrow"
      crumbs={[
        { label: t('staff.queue.title'), href: here('/staff') },
        { label: t('staff.assignMany.title') },
      ]}
    >
      <Heading level={1} size="l">
        {t('staff.assignMany.title')}
      </Heading>
      {cases.length === 0 ? (
        <EmptyState
          icon="checkCircle"
          title={t('staff.assignMany.nothing')}
          text={t('staff.assignMany.nothingText')}
        />
      ) : (
        <PostForm>
          <GiveFields cases={cases} areTicked colleagues={colleagues} reasonCode="" />
          <ConfirmOrCancel cancelHref={here('/staff')}>{t('staff.assign.confirm')}</ConfirmOrCancel>
        </PostForm>
      )}
    </Frame>
  )
}
