import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getCaseMandate, listHelp } from '~/domains/applications/index.server'
import {
  askAgencies,
  caseRoles,
  completeTask,
  giveBackCase,
  recordNote,
  recordPaperReview,
  takeAppeal,
  takeCase,
  takeOverCase,
} from '~/domains/cases/index.server'
import { noteInput, versionInput } from '~/domains/cases/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { titleOf } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { isoDay } from '~/lib/figures/iso-day'
import { ownValue } from '~/lib/own-value'
import type { TextKey } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PrintButton } from '~/ui/action/print-button'
import { GivenProvision } from '~/ui/care/provision-facts'
import { Heading } from '~/ui/content/heading'
import { PersonName } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { Tag } from '~/ui/content/tag'
import { findProvisions } from '~/views/care/find-provisions.server'
import { nameFacts } from '~/views/cases/name-facts.server'
import { Acting } from './parts/case/acting'
import { Actions } from './parts/case/actions'
import { Appeals } from './parts/case/appeals'
import { Applicant, Decision, History, Sent } from './parts/case/case-sections'
import { describeCase } from './parts/case/describe-case.server'
import { Disagreements } from './parts/case/disagreements'
import { DueTag } from './parts/case/due-tag'
import { Helped } from './parts/case/helped'
import { Notes } from './parts/case/notes'
import { Papers } from './parts/case/papers'
import { readCase } from './parts/case/read-case.server'
import { Registers } from './parts/case/registers'
import { Tasks } from './parts/case/tasks'
import { statusTone } from './parts/case/tones'
import { readVoucher, readWait } from './parts/vouchers/read-voucher.server'
import { VoucherPanel } from './parts/vouchers/voucher-panel'
import { WaitPanel } from './parts/vouchers/wait-panel'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const file = await readCase(context, args.params)
  const title = getT(context.locale)(titleKey(file), { number: file.number })
  const names = await nameFacts(context.locale, context.now())
  const mandate = await getCaseMandate(context, file.id)
  const voucher = file.status === 'approved' ? await readVoucher(context, file.id) : null
  return json({
    title: titleOf(context.locale, title),
    file: describeCase(file, context.locale, names),
    mandate: mandate && {
      ...{ number: mandate.number, basis: mandate.basis, isInForce: mandate.isInForce },
      validUntil: isoDay(mandate.validUntil),
    },
    help: [...(await listHelp(context, file.id)), ...(voucher ? await listHelp(context, voucher.id) : [])],
    voucher,
    wait: file.status === 'approved' ? await readWait(context, file.id) : null,
    isHead: context.role === 'inson_head',
    provisions:
      file.status === 'approved' ? await findProvisions(context, { caseId: file.id }, context.locale) : [],
  })
}

/** Nobody applied where the case came from elsewhere. */
const titleKey = ({ applicant }: { applicant: object | null }) =>
  applicant ? 'applications.case.title' : 'staff.case.noApplication'

const moves = { take: takeCase, giveBack: giveBackCase, takeOver: takeOverCase }

const done: Record<string, TextKey> = {
  take: 'staff.done.taken',
  giveBack: 'staff.done.givenBack',
  takeOver: 'staff.done.takenOver',
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { id: caseId = '' } = args.params
  const form = await readFormData(args.request)
  const to = `/${context.locale}/staff/cases/${caseId}`
  const intent = String(form.get('intent'))
  if (intent === 'ask') {
    const only = form.get('only')
    const asked = await askAgencies(context, { caseId, only: only ? String(only) : undefined })
    if (!asked.ok) return refuseForm(asked)
    const isComplete = asked.value.answered === asked.value.asked
    const tone = isComplete ? 'success' : 'warning'
    const key = isComplete ? 'staff.done.asked' : 'staff.done.askedPartly'
    return redirectWithNotice(`${to}#registers`, { key, tone, values: asked.value })
  }
  if (intent === 'takeAppeal') {
    const appealId = String(form.get('appealId') ?? '')
    const taken = await perform(context, takeAppeal, { appealId })
    if (!taken.ok) return refuseForm(taken)
    return redirectWithNotice(to, { key: 'staff.appeal.taken', tone: 'success' })
  }
  if (intent === 'note') {
    const note = parseForm(form, noteInput)
    if (!note.ok) return refuseForm(note)
    const kept = await perform(context, recordNote, { caseId, ...note.value })
    if (!kept.ok) return refuseForm(kept)
    return redirectWithNotice(`${to}#notes`, { key: 'staff.note.done', tone: 'success' })
  }
  if (intent === 'completeTask') {
    const completed = await perform(context, completeTask, {
      caseId,
      taskId: String(form.get('taskId') ?? ''),
    })
    if (!completed.ok) return refuseForm(completed)
    return redirectWithNotice(`${to}#tasks`, { key: 'staff.task.completed', tone: 'success' })
  }
  if (intent === 'acceptPaper') {
    const documentId = String(form.get('documentId') ?? '')
    const accepted = await perform(context, recordPaperReview, { caseId, documentId, refused: null })
    if (!accepted.ok) return refuseForm(accepted)
    return redirectWithNotice(`${to}#papers`, { key: 'staff.paper.doneAccepted', tone: 'success' })
  }
  const parsed = parseForm(form, versionInput)
  const notice = ownValue(done, intent)
  if (!parsed.ok || !notice) return refuseForm(unknownAct)
  const input = { caseId, version: parsed.value.version }
  const moved = await perform(context, moves[intent as keyof typeof moves], input)
  if (!moved.ok) return refuseForm(moved)
  return redirectWithNotice(to, { key: notice, tone: 'success' })
}

export default function CasePage() {
  const t = useT()
  const here = useHere()
  const { dateLong, personName, name } = useFormat()
  const { file, mandate, help, provisions, voucher, wait, isHead } = useLoaderData<typeof loader>()
  return (
    <Frame
      width="wide"
      crumbs={[{ label: t('staff.queue.title'), href: here('/staff') }, { label: file.number }]}
    >
      <Heading level={1} size="l" caption={t(titleKey(file), { number: file.number })}>
        {file.applicant ? <PersonName of={file.applicant} /> : t(`staff.origin.${file.origin}`)}
      </Heading>
      {file.beneficiary && (
        <p>
          {t('staff.case.for', {
            name: personName(file.beneficiary),
            date: dateLong(file.beneficiary.bornOn),
          })}
        </p>
      )}
      <p className="flex flex-wrap items-center gap-3">
        <Tag tone={statusTone[file.status] ?? 'neutral'}>{t(`applications.status.${file.status}`)}</Tag>
        {file.due && (
          <span>
            {t('staff.case.due', { date: dateLong(file.dueOn) })}{' '}
            <DueTag due={file.due} status={file.status} />
          </span>
        )}
        {/* Who of another centre had it is not told to whoever reviews an appeal. */}
        {file.assignee?.name !== '' && (
          <span>
            {file.assignee
              ? t('staff.case.assignee', { name: name(file.assignee.name) })
              : t('staff.case.nobody')}
            {file.assignee?.isGone && <> {t('staff.absences.gone')}</>}
            {file.assignee?.absentUntil && (
              <> {t('staff.absences.absentUntil', { date: dateLong(file.assignee.absentUntil) })}</>
            )}
          </span>
        )}
      </p>
      {mandate && <Acting {...mandate} />}
      {help.map((one) => (
        <Helped key={one.id} help={one} />
      ))}
      {file.due && <p className="text-muted">{t(`staff.case.silence.${file.words.silence}`)}</p>}
      {file.isProtected && <Notice tone="warning">{t('staff.case.protected')}</Notice>}
      <Actions file={file} />
      <Decision file={file} given={provisions[0]} />
      <Appeals file={file} />
      {provisions.map((one) => (
        <GivenProvision key={one.id} of={one}>
          {one.changes.some(({ isPrepared }) => isPrepared) && <Notice>{t('care.later.waiting')}</Notice>}
          {file.may.changeDecision && (
            <ButtonGroup>
              {one.state !== 'ended' &&
                one.goods.some(({ handovers }) => handovers.every(({ status }) => status === 'disputed')) && (
                  <ButtonLink look="secondary" href={here(`/staff/cases/${file.id}/hand-over`)}>
                    {t('care.goods.record')}
                  </ButtonLink>
                )}
              {one.canReferAgain && (
                <ButtonLink look="secondary" href={here(`/staff/cases/${file.id}/refer`)}>
                  {t('care.again.open')}
                </ButtonLink>
              )}
              <ButtonLink look="secondary" href={here(`/staff/cases/${file.id}/change`)}>
                {t('care.later.open')}
              </ButtonLink>
            </ButtonGroup>
          )}
        </GivenProvision>
      ))}
      {voucher && <VoucherPanel voucher={voucher} mayChange={file.may.changeDecision} caseId={file.id} />}
      {wait && <WaitPanel wait={wait} seesQueue={isHead} />}
      <div className="grid gap-8 lg:grid-cols-2">
        <div className="grid content-start gap-6">
          <Applicant file={file} />
          <Sent file={file} />
          <Papers file={file} />
        </div>
        <div className="grid content-start gap-6">
          <Tasks file={file} />
          <Disagreements file={file} />
          <Registers file={file} />
          <Notes file={file} />
          <History file={file} />
        </div>
      </div>
      <ButtonGroup>
        <PrintButton />
      </ButtonGroup>
    </Frame>
  )
}
