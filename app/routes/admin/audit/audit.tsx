import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openAuditEntries, verifyChain } from '~/domains/administration/index.server'
import { type AuditFilter, auditFilterForm, verifyChainInput } from '~/domains/administration/schema'
import { parseForm, readFormData, typedValues } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { ExportForm } from '~/http/sheet/export-form'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { AuditDays } from '../parts/audit/audit-days'
import { AuditFilterForm } from '../parts/audit/audit-filter-form'
import { ChainVerdict, type Verdict } from '../parts/audit/chain-verdict'
import { readChain } from '../parts/audit/read-chain.server'
import { showEntries } from '../parts/audit/show-entries.server'
import { PageLinks } from '../parts/page-links'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

/** Folded, so many fill four screens of a phone. */
const pageSize = 20

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'auditor', 'administrator')
  const today = isoDayOf(context.now())
  const asked = new FormData()
  for (const [name, value] of context.url.searchParams) asked.append(name, value)
  const parsed = parseForm(asked, auditFilterForm(today))
  const chain = parsed.ok && parsed.value.chain ? readChain(parsed.value.chain) : null
  const { entries, next } = parsed.ok
    ? await perform(context, openAuditEntries, { ...toFilter({ ...parsed.value, chain }), limit: pageSize })
    : { entries: [], next: null }
  return json({
    title: pageTitle(context.locale, 'admin.audit.title'),
    values: typedValues(asked),
    errors: parsed.ok ? {} : parsed.reply.errors,
    chain: findWhole(chain, entries),
    days: await showEntries(context, entries),
    asked: parsed.ok ? namedFilter({ ...parsed.value, chain }) : null,
    next: next?.toString() ?? null,
  })
}

/** The filter as a file is asked for with: `until` is the last day. */
function namedFilter({ chain, actor, from, until }: Omit<AuditFilter, 'chain'> & { chain: string | null }) {
  return {
    chain: chain ?? '',
    actor: actor ?? '',
    from: from ? isoDayOf(from) : '',
    until: until ? isoDayOf(new Date(until.getTime() - 1)) : '',
  }
}

// A chain can be verified, a kind of chains cannot; that of the anchors is both.
function findWhole(asked: string | null, entries: readonly { chain: string }[]): string | null {
  const isWhole = asked?.includes(':') || entries.some(({ chain }) => chain === asked)
  return isWhole ? asked : null
}

function toFilter({
  chain,
  actor,
  from,
  until,
  before,
}: Omit<AuditFilter, 'chain'> & { chain: string | null }) {
  return {
    ...(chain ? (chain.includes(':') ? { chain } : { chainKind: chain }) : {}),
    ...(actor && { actorId: actor }),
    ...(from && { since: from }),
    ...(until && { until }),
    before,
  }
}

/** Recomputes one chain and says whether it is whole. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'auditor', 'administrator')
  const parsed = parseForm(await readFormData(args.request), verifyChainInput)
  const verdict = parsed.ok ? await perform(context, verifyChain, parsed.value.chain) : null
  if (!parsed.ok || !verdict) throw notFound()
  const [first] = verdict.broken
  return json<Verdict>({
    chain: parsed.value.chain,
    entries: verdict.entries,
    broken: first ? { id: first.id?.toString() ?? null, sequence: first.sequence, fault: first.fault } : null,
  })
}

export default function Audit() {
  const t = useT()
  const here = useHere()
  const { values, errors, chain, days, next, asked: exported } = useLoaderData<typeof loader>()
  const verdict = useActionData<Verdict>()
  const isAsked =
    Object.keys(errors).length > 0 ||
    Object.entries(values).some(([name, value]) => name !== 'before' && value)
  return (
    <Frame width="wide" crumbs={useAdminCrumbs({ label: t('admin.audit.title') })} errors={errors}>
      {verdict && <ChainVerdict verdict={verdict} />}
      <Heading level={1}>{t('admin.audit.title')}</Heading>
      <p>{t('admin.audit.lead')}</p>
      <p>
        {t('admin.audit.readsText')} <a href={here('/admin/audit?chain=audit')}>{t('admin.audit.reads')}</a>
      </p>
      <p>
        <a href={here('/admin/audit/find')}>{t('admin.auditFind.title')}</a>
      </p>
      <p>
        <a href={here('/admin/roles')}>{t('admin.roles.title')}</a>
      </p>
      <Disclosure summary={t('admin.audit.filter')} open={isAsked}>
        <AuditFilterForm asked={{ values, errors }} />
      </Disclosure>
      {chain && (
        <PostForm hidden={{ chain }}>
          <Button look="secondary" icon="shield">
            {t('admin.audit.verify')}
          </Button>
        </PostForm>
      )}
      {days.length === 0 ? (
        <EmptyState title={t('admin.audit.empty')} text={t('admin.audit.emptyText')} />
      ) : (
        <>
          {exported && <ExportForm kind="audit" filters={exported} />}
          <AuditDays days={days} />
          <PageLinks next={next} values={values} />
        </>
      )}
    </Frame>
  )
}
