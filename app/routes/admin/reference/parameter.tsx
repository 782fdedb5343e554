import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  checkParameter,
  confirmParameter,
  listParameterProposals,
  prepareParameter,
  readParameterState,
} from '~/domains/administration/index.server'
import { parameterForm } from '~/domains/administration/schema'
import { listParameters } from '~/domains/reference/index.server'
import { parseForm, readFormData, refuseForm, typedValues, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole, type SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { isId } from '~/lib/ids'
import { dayOf, isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { nameParameters } from '../parts/parameters/name-parameters.server'
import { ConfirmParameter, ParameterForm, type ParameterReply } from '../parts/parameters/parameter-form'
import { ParameterHistory } from '../parts/parameters/parameter-history'
import { ParameterProposals } from '../parts/parameters/parameter-proposals'
import { showSource } from '../parts/parameters/show-source'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const today = dayOf(context.now())
  const rows = await listParameters(args.params.code ?? '')
  const [latest] = rows
  if (!latest) throw notFound()
  const names = await nameParameters([latest], context.locale, today)
  return json({
    title: pageTitle(context.locale, 'admin.parameter.title'),
    name: names.get(latest.code) ?? latest.code,
    code: latest.code,
    unit: latest.unit,
    proposals: (await listParameterProposals(context, latest.code)).map(({ preparedById, ...proposal }) => ({
      ...proposal,
      value: proposal.value.toString(),
      source: showSource(proposal, context.locale),
      validFrom: isoDay(proposal.validFrom),
      isOwn: preparedById === context.personId,
    })),
    rows: rows.map((row) => ({
      value: row.value.toString(),
      unit: row.unit,
      from: isoDay(row.validFrom),
      until: isoDay(row.validUntil),
      source: showSource(row, context.locale),
      isExample: row.isExample,
      state: readParameterState(row, today),
      proposalId: row.proposalId,
    })),
  })
}

/** First shows what would change, then prepares it; what another administrator prepared is confirmed (`agree`). */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const code = args.params.code ?? ''
  const [latest] = await listParameters(code)
  if (!latest) throw notFound()
  const form = await readFormData(args.request)
  const to = `/${context.locale}/admin/parameters/${encodeURIComponent(code)}`
  if (form.get('intent') === 'agree') return agree(context, form, to)
  const today = isoDayOf(context.now())
  const parsed = parseForm(form, parameterForm(code, latest.unit, today, context.locale))
  if (!parsed.ok) return refuseForm(parsed)
  const { value, validFrom, source, isExample } = parsed.value
  const intent = form.get('intent')
  if (intent === 'change') return json<ParameterReply>({})
  if (intent !== null && intent !== 'confirm') return refuseForm(unknownAct)
  if (intent !== 'confirm') {
    const checked = await perform(context, checkParameter, parsed.value)
    if (!checked.ok) return refuseForm(checked, 'from')
    const confirm = { value: value.toString(), validFrom, source, isExample }
    return json<ParameterReply>({ confirm: { ...confirm, typed: typedValues(form) } })
  }
  const prepared = await perform(context, prepareParameter, parsed.value)
  if (!prepared.ok) return refuseForm(prepared, 'from')
  return redirectWithNotice(to, { key: 'admin.parameter.prepared', tone: 'success' })
}

async function agree(context: SignedInContext, form: FormData, to: string) {
  const proposalId = form.get('proposalId')
  if (!isId(proposalId)) throw notFound()
  const confirmed = await perform(context, confirmParameter, proposalId)
  if (!confirmed.ok) return refuseForm(confirmed)
  return redirectWithNotice(to, { key: 'admin.parameter.saved', tone: 'success' })
}

export default function ParameterPage() {
  const t = useT()
  const here = useHere()
  const { code, name, unit, rows, proposals } = useLoaderData<typeof loader>()
  const reply = useActionData<ParameterReply>()
  return (
    <Frame
      crumbs={useAdminCrumbs(
        { label: t('admin.parameters.title'), href: here('/admin/parameters') },
        { label: name },
      )}
    >
      <Heading level={1}>{name}</Heading>
      {reply?.confirm ? (
        <ConfirmParameter unit={unit} current={rows[0]} confirm={reply.confirm} />
      ) : (
        <>
          <ParameterProposals code={code} proposals={proposals} />
          <ParameterHistory code={code} rows={rows} />
          {proposals.some(({ status }) => status === 'prepared') ? (
            <p>{t('admin.error.parameterWaiting')}</p>
          ) : (
            <ParameterForm unit={unit} />
          )}
        </>
      )}
    </Frame>
  )
}
