import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicantRoles } from '~/domains/applications/index.server'
import { getDecisionReceipt } from '~/domains/cases/index.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { showDecision } from '~/http/sheet/show-decision.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { QuickExit } from '~/ui/action/quick-exit'
import { DecisionSheet } from '~/ui/care/decision-sheet'
import { readOwn } from '../parts/own.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** What the decision on her application rests on. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { file, journey, isProtected } = await readOwn(context, args.params)
  const { id, number, sentLines: lines, submission } = file
  const receipt = number ? await getDecisionReceipt(context, id) : null
  if (!receipt || !number) throw notFound()
  const { definition } = journey
  const beneficiary = submission?.beneficiary ?? null
  return json({
    title: pageTitle(context.locale, 'applications.decisionReceipt.title'),
    ...{ id, isProtected },
    sheet: await showDecision(context, { number, isProtected, definition, lines, beneficiary }, receipt),
  })
}

export default function DecisionPage() {
  const t = useT()
  const here = useHere()
  const { id, isProtected, sheet } = useLoaderData<typeof loader>()
  return (
    <Frame
      crumbs={[
        { label: t('applications.list.title'), href: here('/applications') },
        { label: sheet.number, href: here(`/applications/${id}`) },
        { label: t('applications.decisionReceipt.title') },
      ]}
    >
      {isProtected && <QuickExit />}
      <DecisionSheet {...sheet} />
    </Frame>
  )
}
