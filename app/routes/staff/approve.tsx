import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { caseRoles, fittingReasons } from '~/domains/applications/index.server'
import { approveForm } from '~/domains/applications/schema'
import { useFormErrors } from '~/http/form-errors'
import { type FormReply, parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { dayOf } from '~/platform/clock.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { PersonName } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { Prose } from '~/ui/content/prose'
import { SummaryList } from '~/ui/data/summary-list'
import { ChoiceField } from '~/ui/form/choice-field'
import { DateField } from '~/ui/form/date-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { approveApplication } from '~/workflows/approve-application.server'
import { nameDevices } from '~/workflows/name-devices.server'
import { previewApproval } from '~/workflows/preview-approval.server'
import { describeCheck } from './parts/describe-case.server'
import { Evidence, NoEvidence } from './parts/evidence'
import { nameCentre } from './parts/name-centre.server'
import { Problem } from './parts/problem'
import { readCase, refuseCase } from './parts/read-case.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const file = await readCase(context, args.params)
  const { locale } = context
  const home = `/${locale}/staff/cases/${file.id}`
  if (!file.may.work || file.status !== 'in_review') throw redirect(home, { status: 303 })
  const { kind, lifeYears, isBeneficiaryKnown, blocking } = await previewApproval(context, file)
  const { beneficiary } = file.submission
  const nameDevice = await nameDevices(locale, context.now())
  return json({
    title: pageTitle(locale, 'staff.approve.title'),
    home,
    number: file.number,
    version: String(file.version),
    for: { family: beneficiary.familyName, given: beneficiary.givenName, patronymic: beneficiary.patronymic },
    device: kind?.names[locale] ?? null,
    ceilingTiyin: kind?.ceilingTiyin?.toString() ?? null,
    validDays: kind?.validDays ?? 0,
    lifeYears,
    isBeneficiaryKnown,
    obstacle: blocking && {
      key: blocking.error,
      number: blocking.number,
      centre: await nameCentre(locale, blocking.centreCode),
      renewableOn: blocking.renewableOn.toISOString().slice(0, 10),
    },
    // JSON has no "undefined": nobody knows the end yet, so the specialist says it from the paper.
    isEndKnown: file.registeredEndsOn !== undefined,
    registeredEndsOn: file.registeredEndsOn ?? null,
    isChecked: file.checks.every(({ check }) => check !== null),
    evidence: file.evidence.kind,
    isSecondPerson: file.isSecondPerson,
    reasons: fittingReasons(file.evidence),
    checks: file.checks.map(({ id, check }) => ({ id, answer: check && describeCheck(check, nameDevice) })),
    papers: file.documents.map(({ id, kind, name }) => ({ id, kind, name })),
    doubts: file.hints
      .filter(({ verdict }) => verdict !== 'yes')
      .map(({ rule, verdict }) => ({ rule, verdict })),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { id = '' } = args.params
  const form = await readFormData(args.request)
  const today = dayOf(context.now()).toISOString().slice(0, 10)
  const parsed = parseForm(form, approveForm(today))
  if (!parsed.ok) return refuseForm(parsed.reply)
  const approved = await approveApplication(context, id, parsed.value)
  if (!approved.ok) {
    const { details = {}, ...refusal } = approved
    const centre = await nameCentre(context.locale, String(details.centreCode ?? ''))
    return refuseCase(form, { ...refusal, details: { ...details, centre } })
  }
  const to = `/${context.locale}/staff/cases/${id}`
  const values = { number: approved.value.voucherNumber }
  return redirectWithNotice(to, { key: 'staff.done.approved', values, tone: 'success' })
}

export default function Approve() {
  const t = useT()
  const { money, dateLong } = useFormat()
  const page = useLoaderData<typeof loader>()
  const { home, obstacle } = page
  const reply = useActionData<FormReply>()
  const row = (key: string, value: ReactNode) => ({ key, label: t(`staff.approve.${key}`), value })
  const isPossible = !obstacle && page.isBeneficiaryKnown && page.isChecked && page.ceilingTiyin !== null
  const isGrounded = page.evidence !== 'none' || page.isSecondPerson
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Problem reply={reply} />
      <Heading level={1} size="l" caption={page.number}>
        {t('staff.approve.title')}
      </Heading>
      {obstacle && (
        <Notice tone="danger" title={t('staff.approve.obstacle')}>
          {t(obstacle.key, { ...obstacle, renewableOn: dateLong(obstacle.renewableOn) })}
        </Notice>
      )}
      {page.isChecked && !page.isBeneficiaryKnown && (
        <Notice tone="danger" title={t('staff.approve.obstacle')}>
          {t('applications.error.beneficiaryUnknown')}
        </Notice>
      )}
      {!page.isChecked && <Notice tone="warning">{t('applications.error.checksMissing')}</Notice>}
      {page.isChecked && page.evidence === 'none' && <NoEvidence home={home} isHead={page.isSecondPerson} />}
      {page.doubts.length > 0 && (
        <Notice tone="warning" title={t('staff.approve.doubts')}>
          <Prose>
            <ul>
              {page.doubts.map(({ rule, verdict }) => (
                <li key={rule}>
                  {t(`staff.hint.${rule}.title`)}: {t(`staff.verdict.${verdict}`)}
                </li>
              ))}
            </ul>
          </Prose>
        </Notice>
      )}
      <SummaryList
        title={t('staff.approve.voucher')}
        rows={[
          row('for', <PersonName of={page.for} />),
          row('device', page.device ?? '—'),
          row('ceiling', page.ceilingTiyin ? money(page.ceilingTiyin) : '—'),
          row('valid', t('staff.approve.validDays', { count: page.validDays })),
          row('life', t('staff.approve.lifeYears', { count: page.lifeYears })),
          row(
            'programme',
            page.registeredEndsOn
              ? t('staff.approve.registeredUntil', { date: dateLong(page.registeredEndsOn) })
              : t(page.isEndKnown ? 'staff.approve.noEnd' : 'staff.approve.endNotKnown'),
          ),
        ]}
      />
      <Evidence home={home} checks={page.checks} papers={page.papers} />
      {isPossible && isGrounded && <ApproveForm />}
    </Frame>
  )
}

function ApproveForm() {
  const t = useT()
  const { home, version, isEndKnown, reasons, evidence } = useLoaderData<typeof loader>()
  const isByHead = evidence === 'none'
  const reply = useActionData<FormReply>()
  const value = (field: string) => (reply ? String(ownValue(reply.values, field) ?? '') : undefined)
  const { error } = useFormErrors(reply)
  return (
    <PostForm hidden={{ version }}>
      {!isEndKnown && (
        <>
          <ChoiceField
            name="programme"
            label={t('staff.approve.paperEnd')}
            hint={t('staff.approve.paperEndHint')}
            options={['until', 'none'].map((one) => ({ value: one, label: t(`staff.approve.end.${one}`) }))}
            value={value('programme') ?? 'until'}
            error={error('programme')}
          />
          <DateField
            name="programmeEndsOn"
            label={t('staff.approve.paperEndDate')}
            value={{
              day: value('programmeEndsOn.day') ?? '',
              month: value('programmeEndsOn.month') ?? '',
              year: value('programmeEndsOn.year') ?? '',
            }}
            error={error('programmeEndsOn')}
          />
        </>
      )}
      <ChoiceField
        name="reasonCode"
        label={t('staff.decide.reason')}
        options={reasons.map((reason) => ({ value: reason, label: t(`applications.reason.${reason}`) }))}
        value={value('reasonCode') ?? (isByHead ? 'byHead' : undefined)}
        error={error('reasonCode')}
      />
      <TextareaField
        name="text"
        label={t(isByHead ? 'staff.approve.headText' : 'staff.approve.text')}
        hint={t('staff.decide.textHint')}
        value={value('text')}
        error={error('text')}
        limit={2000}
        optional={!isByHead}
      />
      <ConfirmOrCancel cancelHref={home}>{t('staff.approve.confirm')}</ConfirmOrCancel>
    </PostForm>
  )
}
