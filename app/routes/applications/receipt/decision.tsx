import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicantRoles } from '~/domains/applications/index.server'
import { getDecisionReceipt } from '~/domains/cases/index.server'
import { wordsIn } from '~/domains/services/index.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { issueDecisionCode } from '~/http/sheet/decision-code.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { ButtonGroup } from '~/ui/action/button-group'
import { PrintButton } from '~/ui/action/print-button'
import { QuickExit } from '~/ui/action/quick-exit'
import { DecisionReceipt } from '~/ui/care/decision-receipt'
import { Heading } from '~/ui/content/heading'
import { Verification } from '~/ui/data/verification'
import { describeReceipt } from '~/views/cases/describe-receipt'
import { nameFacts } from '~/views/cases/name-facts.server'
import { readOwn } from '../parts/own.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** What the decision on her application rests on. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { locale } = context
  const { file, journey, isProtected } = await readOwn(context, args.params)
  const receipt = file.number ? await getDecisionReceipt(context, file.id) : null
  if (!receipt || !file.number) throw notFound()
  const { familyName = '', givenName = '' } = file.submission?.beneficiary ?? {}
  const words = wordsIn(journey.definition, locale)
  const said = { ...journey, lines: file.sentLines, person: `${familyName} ${givenName}`.trim() }
  return json({
    title: pageTitle(locale, 'applications.decisionReceipt.title'),
    isProtected,
    id: file.id,
    number: file.number,
    service: words.name,
    reason: ownValue(words.reasons, receipt.reasonCode) ?? receipt.reasonCode,
    receipt: describeReceipt(receipt, said, await nameFacts(locale, context.now()), locale),
    verification: await issueDecisionCode(context, { number: file.number, isProtected, receipt }),
  })
}

export default function DecisionPage() {
  const t = useT()
  const here = useHere()
  const { id, isProtected, receipt, verification, ...page } = useLoaderData<typeof loader>()
  return (
    <Frame
      crumbs={[
        { label: t('applications.list.title'), href: here('/applications') },
        { label: page.number, href: here(`/applications/${id}`) },
        { label: t('applications.decisionReceipt.title') },
      ]}
    >
      {isProtected && <QuickExit />}
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
