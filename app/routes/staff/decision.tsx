import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseRoles, getDecisionReceipt } from '~/domains/cases/index.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { showDecision } from '~/http/sheet/show-decision.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { DecisionSheet } from '~/ui/care/decision-sheet'
import { readCase } from './parts/case/read-case.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** What a decision rests on, as the person reads it. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const file = await readCase(context, args.params)
  const receipt = await getDecisionReceipt(context, file.id)
  if (!receipt) throw notFound()
  return json({
    title: pageTitle(context.locale, 'applications.decisionReceipt.title'),
    id: file.id,
    sheet: await showDecision(context, { ...file, beneficiary: file.submission.beneficiary }, receipt),
  })
}

export default function Decision() {
  const t = useT()
  const here = useHere()
  const { id, sheet } = useLoaderData<typeof loader>()
  return (
    <Frame
      crumbs={[
        { label: t('staff.queue.title'), href: here('/staff') },
        { label: sheet.number, href: here(`/staff/cases/${id}`) },
        { label: t('applications.decisionReceipt.title') },
      ]}
    >
      <DecisionSheet {...sheet} />
    </Frame>
  )
}
