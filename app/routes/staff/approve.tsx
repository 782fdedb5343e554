import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { caseRoles, fittingReasons, getOutcome } from '~/domains/cases/index.server'
import { approveInput } from '~/domains/cases/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { ButtonLink } from '~/ui/action/button-link'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Prose } from '~/ui/content/prose'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { nameFacts } from '~/views/cases/name-facts.server'
import { approveCase } from '~/workflows/cases/approve-case.server'
import { previewOutcome } from '~/workflows/cases/outcomes/outcomes.server'
import { describeCase } from './parts/case/describe-case.server'
import { Evidence, NoEvidence } from './parts/case/evidence'
import { nameCentre } from './parts/case/name-centre.server'
import { readCase } from './parts/case/read-case.server'
import { fieldsOfTerms, termsFormOf, viewOutcome } from './parts/outcomes/outcome-forms.server'
import { outcomePartsOf } from './parts/outcomes/outcome-parts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const file = await readCase(context, args.params)
  const { locale } = context
  const home = `/${locale}/staff/cases/${file.id}`
  if (!file.may.work || file.status !== 'in_review') await leaveUnlessRefused(args, home)
  const names = await nameFacts(locale, context.now())
  const { checks, documents, hints, version, disagreements } = describeCase(file, locale, names)
  return json({
    title: pageTitle(locale, 'staff.approve.title'),
    home,
    number: file.number,
    version,
    outcome: await viewOutcome(await previewOutcome(context, file), file, locale),
    isChecked: checks.every(({ answer }) => answer !== null),
    evidence: file.evidence.kind,
    isSecondPerson: file.isSecondPerson,
    needsSecondPerson: file.definition.decides.fourEyes === true && !file.isSecondPerson,
    reasons: fittingReasons(file.definition, file.evidence).map(({ code, text }) => ({
      value: code,
      label: text[locale],
    })),
    openTasks: file.tasks.flatMap(({ status, kind }) =>
      status === 'open' && (kind === 'visit' || kind === 'assess' || kind === 'commission') ? [kind] : [],
    ),
    isSettled: disagreements.every(({ settled }) => settled !== null),
    checks,
    papers: documents,
    doubts: hints.filter(({ verdict }) => verdict !== 'yes'),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { id = '' } = args.params
  const outcome = await getOutcome(context, id)
  if (!outcome) throw notFound()
  const form = await readFormData(args.request)
  const today = isoDayOf(context.now())
  const parsed = parseForm(form, z.intersection(approveInput, termsFormOf(outcome, today)))
  if (!parsed.ok) return refuseForm(parsed)
  const approved = await perform(context, approveCase, { caseId: id, ...parsed.value })
  if (!approved.ok) {
    const { details = {}, ...refusal } = approved
    const centre = await nameCentre(context.locale, String(details.centreCode ?? ''))
    const fieldOf = { 'applications.error.approvalText.missing': 'text', ...fieldsOfTerms }
    return refuseForm({ ...refusal, details: { ...details, centre } }, fieldOf)
  }
  const to = `/${context.locale}/staff/cases/${id}`
  const values = { number: approved.value.number ?? '' }
  // The right was given, and waits for the money of its voucher.
  if (outcome.kind === 'voucher' && !approved.value.number)
    return redirectWithNotice(to, { key: 'budget.done.waits', tone: 'success' })
  return redirectWithNotice(to, { key: `staff.done.approved.${outcome.kind}`, values, tone: 'success' })
}

export default function Approve() {
  const t = useT()
  const { list } = useFormat()
  const page = useLoaderData<typeof loader>()
  const { home, outcome, isChecked } = page
  const { Obstacles, Summary } = outcomePartsOf(outcome.kind)
  const isGrounded = page.evidence !== 'none' || page.isSecondPerson
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Heading level={1} size="l" caption={page.number}>
        {t('staff.approve.title')}
      </Heading>
      <Obstacles view={outcome} isChecked={isChecked} />
      {!isChecked && <Notice tone="warning">{t('applications.error.checksMissing')}</Notice>}
      {!page.isSettled && (
        <Notice tone="warning">
          <p>{t('applications.error.disagreementOpen')}</p>
          <ButtonLink href={`${home}#disagreements`}>{t('staff.disagreement.settle')}</ButtonLink>
        </Notice>
      )}
      {isChecked && page.evidence === 'none' && <NoEvidence home={home} isHead={page.isSecondPerson} />}
      {isChecked && page.evidence === 'word' && <Notice>{t('staff.evidence.word')}</Notice>}
      {page.needsSecondPerson && (
        <Notice tone="warning">
          <p>{t('applications.error.secondPersonMissing')}</p>
          <ButtonLink href={`${home}/pass`}>{t('staff.action.pass')}</ButtonLink>
        </Notice>
      )}
      {page.openTasks.length > 0 && (
        <Notice tone="warning" title={t('staff.task.openOnApproval')}>
          <p>{list(page.openTasks.map((kind) => t(`staff.task.kind.${kind}`)))}</p>
        </Notice>
      )}
      {page.doubts.length > 0 && (
        <Notice tone="warning" title={t('staff.approve.doubts')}>
          <Prose>
            <ul>
              {page.doubts.map(({ rule, title, verdict }) => (
                <li key={rule}>
                  {title}: {t(`staff.verdict.${verdict}`)}
                </li>
              ))}
            </ul>
          </Prose>
        </Notice>
      )}
      <Summary view={outcome} />
      <Evidence home={home} checks={page.checks} papers={page.papers} />
      {outcome.isPossible && isChecked && isGrounded && page.isSettled && !page.needsSecondPerson && (
        <ApproveForm />
      )}
    </Frame>
  )
}

function ApproveForm() {
  const t = useT()
  const { home, version, outcome, reasons, evidence } = useLoaderData<typeof loader>()
  const isByHead = evidence === 'none'
  const { Terms } = outcomePartsOf(outcome.kind)
  return (
    <PostForm hidden={{ version }}>
      <Terms view={outcome} />
      <ChoiceField
        name="reasonCode"
        label={t('staff.decide.reason')}
        options={reasons}
        value={reasons.length === 1 ? reasons[0]?.value : undefined}
      />
      <TextareaField
        name="text"
        label={t(isByHead ? 'staff.approve.headText' : 'staff.approve.text')}
        hint={t('staff.decide.textHint')}
        limit={2000}
        optional={!isByHead}
      />
      <ConfirmOrCancel cancelHref={home}>{t('staff.approve.confirm')}</ConfirmOrCancel>
    </PostForm>
  )
}
