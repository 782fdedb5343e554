import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicantRoles } from '~/domains/applications/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { QuickExit } from '~/ui/action/quick-exit'
import { DecisionSheet } from '~/ui/care/decision-sheet'
import { readOwn } from '../parts/own.server'
import { readDecision } from '../parts/read-decision.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** What the decision on her application rests on. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const own = await readOwn(context, args.params)
  const sheet = await readDecision(context, own)
  return json({
    title: pageTitle(context.locale, 'applications.decisionReceipt.title'),
    ...{ id: own.file.id, isProtected: own.isProtected, sheet },
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
      <DecisionSheet {...sheet} pdfHref={here(`/applications/${id}/decision/pdf`)} />
    </Frame>
  )
}
