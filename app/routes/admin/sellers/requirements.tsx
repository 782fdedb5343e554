import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  confirmRequirement,
  listRequirementRows,
  prepareRequirement,
  withdrawRequirement,
} from '~/domains/market/index.server'
import { requirementChangeForm } from '~/domains/market/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole, type SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { dayOf, isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { decideProposal } from '../parts/parameters/decide-proposal.server'
import { RequirementForm } from '../parts/parameters/requirements/requirement-form'
import { RequirementTable } from '../parts/parameters/requirements/requirement-table'
import { WaitingRequirements } from '../parts/parameters/requirements/waiting-requirements'
import { showSource } from '../parts/parameters/show-source'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { rows, waiting } = await listRequirementRows(context)
  const today = dayOf(context.now())
  return json({
    title: pageTitle(context.locale, 'admin.sellerRequirements.title'),
    rows: rows.map(({ kind, code, fromOn, untilOn }) => ({
      ...{ kind, code, from: isoDay(fromOn), until: isoDay(untilOn) },
      state:
        fromOn > today
          ? ('planned' as const)
          : untilOn && untilOn < today
            ? ('over' as const)
            : ('current' as const),
    })),
    waiting: waiting.map(({ id, act, kind, code, onDay, preparedById, ...sourced }) => ({
      ...{ id, act, kind, code, day: isoDay(onDay), source: showSource(sourced, context.locale) },
      isOwn: preparedById === context.personId,
    })),
  })
}

/** Prepares a change; what another administrator prepared is confirmed (`agree`), and anybody's taken back (`withdraw`). */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const form = await readFormData(args.request)
  const intent = form.get('intent')
  if (intent === 'agree' || intent === 'withdraw') return decide(context, form, intent)
  if (intent !== null) return refuseForm(unknownAct)
  const parsed = parseForm(form, requirementChangeForm(isoDayOf(context.now()), context.locale))
  if (!parsed.ok) return refuseForm(parsed)
  const prepared = await perform(context, prepareRequirement, parsed.value)
  if (!prepared.ok) return refuseForm(prepared, { ...ofCode, 'proofs.rows.error.past': 'day' })
  return redirectWithNotice(context.url.pathname, { key: 'proofs.rows.prepared', tone: 'success' })
}

/** What is wrong about which of them. */
const ofCode = {
  'proofs.rows.error.there': 'day',
  'proofs.rows.error.notThere': 'day',
  'proofs.rows.error.staff': 'code',
  'proofs.rows.error.waiting': 'code',
}

function decide(context: SignedInContext, form: FormData, intent: 'agree' | 'withdraw') {
  const to = context.url.pathname
  return decideProposal(context, form, {
    to,
    ...(intent === 'agree'
      ? { decide: confirmRequirement, done: 'proofs.rows.confirmed' }
      : { decide: withdrawRequirement, done: 'proofs.rows.withdrawn' }),
  })
}

/** What who wants to sell has to give, by what she sells as and the day. */
export default function SellerRequirements() {
  const t = useT()
  const { rows, waiting } = useLoaderData<typeof loader>()
  return (
    <Frame crumbs={useAdminCrumbs({ label: t('admin.sellerRequirements.title') })}>
      <Heading level={1}>{t('admin.sellerRequirements.title')}</Heading>
      <p>{t('proofs.rows.lead')}</p>
      <WaitingRequirements waiting={waiting} />
      <RequirementTable rows={rows} />
      <RequirementForm />
    </Frame>
  )
}
