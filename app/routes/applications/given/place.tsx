import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicantRoles } from '~/domains/applications/index.server'
import { answerQueueOffer } from '~/domains/care/index.server'
import { placeForm, placeReasons } from '~/domains/care/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { notFound, requireRole, type SignedInContext } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { QuickExit } from '~/ui/action/quick-exit'
import { GivenProvision } from '~/ui/care/provision-facts'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { SelectField } from '~/ui/form/select-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { findProvisions } from '~/views/care/find-provisions.server'
import { answerOfferedPlace } from '~/workflows/cases/referrals/answer-offered-place.server'
import { readOwn } from '../parts/own.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

async function readOffer(context: SignedInContext, params: LoaderFunctionArgs['params']) {
  const { file, home, isProtected } = await readOwn(context, params)
  const [provision] = await findProvisions(context, { caseId: file.id }, context.locale)
  if (provision?.kind !== 'placement' && provision?.kind !== 'queue') throw notFound()
  const isQueue = provision.kind === 'queue'
  const offer = provision.offers.find(({ status }) => status === 'offered') ?? null
  const { person } = file.journey.definition.parties
  const isForOther = Boolean(person && ownValue(file.answers, person))
  const isOffered = isQueue ? offer !== null : provision.task?.status === 'offered'
  return { provision, offer, isQueue, isOffered, home, isProtected, isForOther }
}

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { isOffered, isQueue, provision, home, isProtected, isForOther } = await readOffer(
    context,
    args.params,
  )
  if (!isOffered) await leaveUnlessRefused(args, home)
  return json({
    title: pageTitle(context.locale, 'care.place.title'),
    ...{ home, isProtected, isQueue, provision },
    // Who answers for somebody else says why.
    reasons: placeReasons.filter((reason) => reason !== 'unsaid' || !isForOther),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { provision, offer, isQueue, home } = await readOffer(context, args.params)
  const parsed = parseForm(await readFormData(args.request), placeForm)
  if (!parsed.ok) return refuseForm(parsed)
  const answered = isQueue
    ? await perform(context, answerQueueOffer, {
        ...{ ...parsed.value, id: offer?.id ?? '', channel: 'portal' as const },
      })
    : await perform(context, answerOfferedPlace, { id: provision.task?.id ?? '', ...parsed.value })
  if (!answered.ok) return refuseForm(answered, { 'care.error.placeReasonOfGuardian': 'reasonCode' })
  const { answer } = parsed.value
  const key = isQueue && answer === 'take' ? 'care.queue.done.take' : (`care.place.done.${answer}` as const)
  return redirectWithNotice(home, { key, tone: 'success' })
}

/** A place to live, or one of a queue, is offered: she takes it, or does not want it. */
export default function Place() {
  const t = useT()
  const { home, isProtected, isQueue, provision, reasons } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      {isProtected && <QuickExit />}
      <Heading level={1} size="l" caption={provision.number ?? undefined}>
        {t('care.place.title')}
      </Heading>
      <p>{t(isQueue ? 'care.queue.answerLead' : 'care.place.lead')}</p>
      <GivenProvision of={provision} />
      <PostForm>
        <ChoiceField
          name="answer"
          label={t('care.place.question')}
          options={(['take', 'decline'] as const).map((value) => ({
            value,
            label: t(`care.place.${value}`),
          }))}
        />
        <div className="form-stack only-for-decline">
          <SelectField
            name="reasonCode"
            label={t('care.place.reason')}
            hint={t('care.place.reasonHint')}
            options={reasons.map((value) => ({ value, label: t(`care.place.reasonOf.${value}`) }))}
            emptyLabel={t('care.place.choose')}
          />
          <TextareaField
            name="text"
            label={t('care.place.text')}
            hint={t('care.place.textHint')}
            limit={2000}
            optional
          />
        </div>
        <ConfirmOrCancel cancelHref={home}>{t('care.place.send')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
