import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { answerDays, callsOfKey, keyDays } from '~/domains/administration/index.server'
import { programReasons } from '~/domains/administration/schema'
import { Frame } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { pageTags } from '~/http/page/search-engines'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { keyFrom, keyOf } from '~/lib/text-key'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { Table } from '~/ui/data/table'
import { describeCalls } from './parts/v1/describe-calls'
import { problemCodes } from './parts/v1/problem-codes'
import { receiverExample } from './parts/v1/receiver-example.server'

export const meta: MetaFunction<typeof loader> = pageTags

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await allowAnyone(args)
  return json({
    title: pageTitle(locale, 'programs.developers.title'),
    description: getT(locale)('programs.developers.description'),
    calls: describeCalls(),
    codes: problemCodes(),
    reasons: programReasons.join(', '),
    example: receiverExample,
    ...{ kept: answerDays, days: keyDays, most: callsOfKey.most },
  })
}

/** What stands in a program as it is, in every language and script. */
const words = {
  ...{ next: 'next', cursor: 'cursor', limit: 'limit', version: 'version', code: 'code', errors: 'errors' },
  ...{
    requestId: 'requestId',
    retryAfter: 'Retry-After',
    rfc: 'RFC 9457',
    standard: 'Standard Webhooks',
    openApi: 'OpenAPI 3.1',
  },
  ...{ authorization: 'Authorization: Bearer hmr_…', problemJson: 'application/problem+json' },
}

/** As Standard Webhooks names them. */
const signature = {
  ...{ id: 'webhook-id', timestamp: 'webhook-timestamp', signature: 'webhook-signature' },
  ...{ prefix: 'whsec_', scheme: 'v1,', gone: '410', webhooks: 'webhooks' },
}

/** How programs call the portal, in words; each code of a refusal is named here. */
export default function Developers() {
  const t = useT()
  const { calls, codes, reasons, days, most, kept, example } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <Heading level={1}>{t('programs.developers.title')}</Heading>
      <p className="hero-lead">{t('programs.developers.lead')}</p>
      <Prose>
        <p>
          <a href="/api/v1/openapi.json">{t('programs.developers.openApi', words)}</a>
        </p>
        <h2 id="key">{t('programs.developers.key.title')}</h2>
        <p>{t('programs.developers.key.workshop')}</p>
        <p>{t('programs.developers.key.send', { ...words, days })}</p>
        <p>{t('programs.developers.key.limit', { ...words, calls: most })}</p>
        <h2 id="reading">{t('programs.developers.reading.title')}</h2>
        <p>{t('programs.developers.reading.pages', words)}</p>
        <p>{t('programs.developers.reading.reason', { reasons })}</p>
        <h2 id="writing">{t('programs.developers.writing.title')}</h2>
        <p>{t('programs.developers.writing.once', { days: kept })}</p>
        <p>{t('programs.developers.writing.version', words)}</p>
        <h2 id="webhooks">{t('programs.developers.webhooks.title')}</h2>
        <p>{t('programs.developers.webhooks.text', words)}</p>
        <p>{t('programs.developers.webhooks.check', signature)}</p>
        <p>{t('programs.developers.webhooks.once', signature)}</p>
        <p>{t('programs.developers.webhooks.rest')}</p>
        <p>{t('programs.developers.webhooks.shapes', signature)}</p>
        <p>{t('programs.developers.webhooks.example')}</p>
      </Prose>
      <pre lang="en" className="whitespace-pre-wrap break-words">
        <code>{example}</code>
      </pre>
      <Heading level={2} id="calls">
        {t('programs.developers.calls.title')}
      </Heading>
      <Table
        caption={t('programs.developers.calls.caption')}
        captionHidden
        rows={calls}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'call',
            label: t('programs.developers.calls.call'),
            rowHeader: true,
            cell: ({ call }) => <code>{call}</code>,
          },
          {
            key: 'scope',
            label: t('programs.developers.calls.scope'),
            cell: ({ scope }) => (
              <>
                {t(keyOf('programs.scope', scope.replace('.', '-')))} <code>{scope}</code>
              </>
            ),
          },
        ]}
      />
      <Heading level={2} id="errors">
        {t('programs.developers.errors.title')}
      </Heading>
      <p className="max-w-2xl">{t('programs.developers.errors.shape', words)}</p>
      <Table
        caption={t('programs.developers.errors.caption')}
        captionHidden
        rows={codes}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'code',
            label: t('programs.developers.errors.code'),
            rowHeader: true,
            cell: ({ code }) => <code id={code}>{code}</code>,
          },
          {
            key: 'words',
            label: t('programs.developers.errors.words'),
            cell: ({ code, values }) => t(keyFrom(code), values),
          },
        ]}
      />
    </Frame>
  )
}
