import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseRoles, getDecisionReceipt } from '~/domains/cases/index.server'
import { wordsIn } from '~/domains/services/index.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { issueDecisionCode } from '~/http/sheet/decision-code.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { ButtonGroup } from '~/ui/action/button-group'
import { PrintButton } from '~/ui/action/print-button'
import { DecisionReceipt } from '~/ui/care/decision-receipt'
import { Heading } from '~/ui/content/heading'
import { Verification } from '~/ui/data/verification'
import { describeReceipt } from '~/views/cases/describe-receipt'
import { nameFacts } from '~/views/cases/name-facts.server'
import { readCase } from './parts/case/read-case.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** What a decision rests on, as the person reads it. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { locale } = context
  const file = await readCase(context, args.params)
  const receipt = await getDecisionReceipt(context, file.id)
  if (!receipt) throw notFound()
  const { familyName, givenName } = file.submission.beneficiary
  const words = wordsIn(file.definition, locale)
  const said = { ...file, person: `${familyName} ${givenName}`.trim() }
  return json({
    title: pageTitle(locale, 'applications.decisionReceipt.title'),
    id: file.id,
    number: file.number,
    service: words.name,
    reason: ownValue(words.reasons, receipt.reasonCode) ?? receipt.reasonCode,
    receipt: describeReceipt(receipt, said, await nameFacts(locale, context.now()), locale),
    verification: await issueDecisionCode(context, { ...file, receipt }),
  })
}

export default function Decision() {
  const t = useT()
  const here = useHere()
  const { id, receipt, verification, ...page } = useLoaderData<typeof loader>()
  return (
    <Frame
      crumbs={[
        { label: t('staff.queue.title'), href: here('/staff') },
        { label: page.number, href: here(`/staff/cases/${id}`) },
        { label: t('applications.decisionReceipt.title') },
      ]}
    >
      <Heading level={1} size="l">
        {t('applications.decisionReceipt.title')}
      </Heading>
      <p>{t('applications.decisionReceipt.lead')}</p>
      <DecisionReceipt {...page} receipt={receipt} />
      {verification && <Verification {...verification} />}
      <ButtonGroup>
        <PrintButton />
      </ButtonGroup>
    </Frame>
  )
}
