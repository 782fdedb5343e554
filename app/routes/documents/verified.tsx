import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getVerifiable } from '~/domains/documents/index.server'
import { verifyInput } from '~/domains/documents/schema'
import { requireBudget } from '~/http/budgets.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
]

/** What a document's QR code opens. A code that is not there and one that cannot be are answered alike. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  await requireBudget(context, 'lookUp')
  const typed = verifyInput.safeParse({ code: args.params.code })
  const found = typed.success ? await perform(context, getVerifiable, typed.data.code) : null
  const title = found ? 'documents.verify.genuine' : 'documents.verify.unknown'
  return json(
    {
      title: pageTitle(context.locale, title),
      found: found && { ...found, issuedOn: isoDay(found.issuedOn) },
    },
    // A wrong code is an answer, not a page that is missing.
    { headers: { 'Cache-Control': 'no-store' } },
  )
}

export default function VerifiedDocument() {
  const t = useT()
  const here = useHere()
  const { dateLong } = useFormat()
  const { found } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow">
      <Heading level={1}>{t(found ? 'documents.verify.genuine' : 'documents.verify.unknown')}</Heading>
      {found ? (
        <>
          <Notice tone="success">{t('documents.verify.genuineText')}</Notice>
          <SummaryList
            rows={[
              {
                key: 'kind',
                label: t('documents.verify.what'),
                value: t(`documents.kind.${found.kind}`),
              },
              { key: 'number', label: t('documents.verify.number'), value: found.number },
              { key: 'on', label: t('documents.verify.issuedOn'), value: dateLong(found.issuedOn) },
            ]}
          />
        </>
      ) : (
        <Notice tone="warning">{t('documents.verify.unknownText')}</Notice>
      )}
      <p>
        <a href={here('/verify')}>{t('documents.verify.again')}</a>
      </p>
    </Frame>
  )
}
