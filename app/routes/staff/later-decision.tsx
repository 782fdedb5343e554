import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { changeReasons, prepareChangeForm, seenChangeForm } from '~/domains/care/schema'
import { caseRoles } from '~/domains/cases/index.server'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import type { TextKey } from '~/lib/text-key'
import { dayOf, isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { findProvisions } from '~/views/care/find-provisions.server'
import { decideLaterDecision } from '~/workflows/cases/decide-later-decision.server'
import { prepareLaterDecision } from '~/workflows/cases/prepare-later-decision.server'
import { withdrawLaterDecision } from '~/workflows/cases/withdraw-later-decision.server'
import { readCase } from './parts/case/read-case.server'
import { listChangeMonths, listPossibleActs } from './parts/later-decision/possible-acts.server'
import { PrepareChange } from './parts/later-decision/prepare-change'
import { WaitingChange } from './parts/later-decision/waiting-change'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { locale, personId } = context
  const file = await readCase(context, args.params)
  const home = `/${locale}/staff/cases/${file.id}`
  const [provision] = await findProvisions(context, { caseId: file.id }, locale)
  if (!provision || !file.may.changeDecision) await leaveUnlessRefused(args, home)
  const waiting = provision?.changes.find(({ isPrepared }) => isPrepared) ?? null
  return json({
    title: pageTitle(locale, 'care.later.title'),
    home,
    number: file.number,
    waiting,
    mayDecide: context.role === 'inson_head' && waiting?.preparedById !== personId,
    mayWithdraw: context.role === 'inson_head' || waiting?.preparedById === personId,
    acts: provision ? listPossibleActs(provision) : [],
    months: provision ? listChangeMonths(provision, dayOf(context.now())) : [],
    hasEnd: Boolean(provision?.untilOn),
    reasons: changeReasons,
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { id: caseId = '' } = args.params
  const form = await readFormData(args.request)
  const leave = (key: TextKey) =>
    redirectWithNotice(`/${context.locale}/staff/cases/${caseId}`, { key, tone: 'success' })
  const intent = form.get('intent')
  if (intent === 'prepare') {
    const parsed = parseForm(form, prepareChangeForm(isoDayOf(context.now())))
    if (!parsed.ok) return refuseForm(parsed)
    const prepared = await perform(context, prepareLaterDecision, { caseId, ...parsed.value })
    return prepared.ok ? leave('care.done.prepared') : refuseForm(prepared, fieldOf)
  }
  if (intent !== 'decide' && intent !== 'withdraw') return refuseForm(unknownAct)
  const parsed = parseForm(form, seenChangeForm)
  if (!parsed.ok) return refuseForm(parsed)
  const closed = await perform(context, closings[intent], { caseId, ...parsed.value })
  return closed.ok ? leave(`care.done.${intent}`) : refuseForm(closed)
}

const closings = { decide: decideLaterDecision, withdraw: withdrawLaterDecision }

const fieldOf = {
  'care.error.fromMonthMissing': 'fromMonth',
  'care.error.fromMonthOutside': 'fromMonth',
  'care.error.changeMissing': 'act',
  'care.error.changeDayMissing': 'act',
  'care.error.untilOutside': 'untilOn',
}

/** What was given is decided anew: one prepares it, a head of the centre decides. */
export default function LaterDecision() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: page.home }}>
      <Heading level={1} size="l" caption={page.number}>
        {t('care.later.title')}
      </Heading>
      {page.waiting ? (
        <WaitingChange of={page.waiting} mayDecide={page.mayDecide} mayWithdraw={page.mayWithdraw} />
      ) : (
        <PrepareChange {...page} />
      )}
    </Frame>
  )
}
