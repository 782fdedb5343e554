import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicantRoles } from '~/domains/applications/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { showVerification } from '~/http/sheet/verification.server'
import { titleOf } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PrintButton } from '~/ui/action/print-button'
import { Heading } from '~/ui/content/heading'
import { SummaryList } from '~/ui/data/summary-list'
import { Verification } from '~/ui/data/verification'
import { readOwn } from '../parts/own.server'
import { readReceipt } from '../parts/read-receipt.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const own = await readOwn(context, args.params)
  const receipt = await readReceipt(context, own)
  return json({
    title: titleOf(context.locale, receipt.title),
    id: own.file.id,
    receipt,
    verification: showVerification(context.locale, receipt.code),
  })
}

export default function ReceiptPage() {
  const t = useT()
  const here = useHere()
  const { id, receipt, verification } = useLoaderData<typeof loader>()
  const home = here(`/applications/${id}`)
  return (
    <Frame
      width="narrow"
      crumbs={[
        { label: t('applications.list.title'), href: here('/applications') },
        { label: receipt.number, href: home },
        { label: t('documents.receipt.page') },
      ]}
    >
      <Heading level={1} size="l">
        {receipt.title}
      </Heading>
      <p>{receipt.lead}</p>
      <SummaryList rows={receipt.facts} />
      <Verification {...verification} />
      <p>{receipt.next}</p>
      <ButtonGroup>
        <ButtonLink icon="download" href={`${home}/receipt/pdf`}>
          {t('documents.receipt.pdf')}
        </ButtonLink>
        <PrintButton />
      </ButtonGroup>
    </Frame>
  )
}
