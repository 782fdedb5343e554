import { answerChannels, passReasons, placeReasons } from '~/domains/care/schema'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { ChoiceField } from '~/ui/form/choice-field'
import { useWasRefused } from '~/ui/form/page/page-forms'
import { SelectField } from '~/ui/form/select-field'
import { TextareaField } from '~/ui/form/textarea-field'

interface FreePlaceStepsProps {
  page: {
    step: 'pass' | 'give' | 'answer' | 'offer'
    isHead: boolean
    next: { person: { id: string } | null } | null
    pass: { id: string; isOwn: boolean; isSeen: boolean } | null
    offer: { id: string; isSeen: boolean } | null
  }
}

/** What can be done about an open place now. */
export function FreePlaceSteps({ page }: FreePlaceStepsProps) {
  const t = useT()
  const { step, pass, offer, next } = page
  const first = next?.person
  const isHidden = (pass && !pass.isSeen) || (offer && !offer.isSeen) || (next && !first)
  if (isHidden) return <Notice tone="warning">{t('care.error.firstProtected')}</Notice>
  return (
    <>
      {first && (
        <>
          <PostForm id="offer" hidden={{ intent: 'offer', queuePlaceId: first.id }}>
            <Button>{t('care.free.offer')}</Button>
          </PostForm>
          <PassForm queuePlaceId={first.id} />
        </>
      )}
      {pass && <PassDecision pass={pass} isHead={page.isHead} />}
      {step === 'answer' && offer && <AnswerForm offerId={offer.id} />}
      {step === 'give' && (
        <section className="grid gap-3">
          <p>{t('care.free.giveLead')}</p>
          <PostForm id="give" hidden={{ intent: 'give' }}>
            <Button icon="check">{t('care.free.give')}</Button>
          </PostForm>
        </section>
      )}
      <WithdrawForm />
    </>
  )
}

function PassForm({ queuePlaceId }: { queuePlaceId: string }) {
  const t = useT()
  const isRefused = useWasRefused({ id: 'pass', intent: 'pass' })
  return (
    <Disclosure summary={t('care.free.pass')} open={isRefused}>
      <p>{t('care.free.passLead')}</p>
      <PostForm id="pass" hidden={{ intent: 'pass', queuePlaceId }}>
        <SelectField
          name="reasonCode"
          id="pass-reason"
          label={t('care.free.passReasonLabel')}
          emptyLabel={t('care.free.choose')}
          options={passReasons.map((value) => ({ value, label: t(`care.free.passReason.${value}`) }))}
        />
        <TextareaField
          name="text"
          id="pass-text"
          label={t('care.free.passText')}
          hint={t('care.free.passTextHint')}
          limit={2000}
        />
        <Button>{t('care.free.passSend')}</Button>
      </PostForm>
    </Disclosure>
  )
}

function PassDecision({ pass, isHead }: { pass: { id: string; isOwn: boolean }; isHead: boolean }) {
  const t = useT()
  return (
    <>
      {pass.isOwn || !isHead ? (
        <Notice>{t(pass.isOwn ? 'care.error.passTwoPeople' : 'care.error.passOfHead')}</Notice>
      ) : (
        <PostForm id="decide" hidden={{ intent: 'decide', passId: pass.id }}>
          <Button icon="check">{t('care.free.passDecide')}</Button>
        </PostForm>
      )}
      <PostForm id="takeBack" hidden={{ intent: 'takeBack', passId: pass.id }}>
        <Button look="secondary">{t('care.free.passTakeBack')}</Button>
      </PostForm>
    </>
  )
}

function AnswerForm({ offerId }: { offerId: string }) {
  const t = useT()
  return (
    <section className="grid gap-3">
      <Heading level={2} size="m">
        {t('care.free.answer')}
      </Heading>
      <p>{t('care.free.answerLead')}</p>
      <PostForm id="answer" hidden={{ intent: 'answer', offerId }}>
        <ChoiceField
          name="channel"
          label={t('care.free.channel')}
          options={answerChannels.map((value) => ({ value, label: t(`care.queue.channel.${value}`) }))}
        />
        <ChoiceField
          name="answer"
          label={t('care.free.answerQuestion')}
          options={(['take', 'decline'] as const).map((value) => ({
            ...{ value, label: t(`care.free.${value}`) },
          }))}
        />
        <div className="form-stack only-for-decline">
          <SelectField
            name="reasonCode"
            id="answer-reason"
            label={t('care.free.answerReason')}
            hint={t('care.free.answerReasonHint')}
            emptyLabel={t('care.free.choose')}
            options={placeReasons.map((value) => ({ value, label: t(`care.task.reason.${value}`) }))}
          />
          <TextareaField
            name="text"
            id="answer-text"
            label={t('care.free.answerText')}
            hint={t('care.place.textHint')}
            limit={2000}
            optional
          />
        </div>
        <Button>{t('care.free.answer')}</Button>
      </PostForm>
    </section>
  )
}

function WithdrawForm() {
  const t = useT()
  const isRefused = useWasRefused({ id: 'withdraw', intent: 'withdraw' })
  return (
    <Disclosure summary={t('care.free.withdraw')} open={isRefused}>
      <p>{t('care.free.withdrawLead')}</p>
      <PostForm id="withdraw" hidden={{ intent: 'withdraw' }}>
        <TextareaField
          name="text"
          id="withdraw-text"
          label={t('care.free.withdrawText')}
          hint={t('care.free.passTextHint')}
          limit={2000}
        />
        <Button look="secondary">{t('care.free.withdraw')}</Button>
      </PostForm>
    </Disclosure>
  )
}
