import { claimRefusals } from '~/domains/vouchers/schema'
import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import type { DeviceClaimKind, DeviceClaimStatus } from '~/platform/prisma/enums'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { NumberField } from '~/ui/form/number-field'
import { useWasRefused } from '~/ui/form/page/page-forms'
import { TextareaField } from '~/ui/form/textarea-field'

/** What the maker can answer now. */
export function ClaimSteps({ kind, status }: { kind: DeviceClaimKind; status: DeviceClaimStatus }) {
  const t = useT()
  if (status === 'accepted') return <RepairForm />
  if (status === 'disputed') return <p>{t('claims.maker.waitingCentre')}</p>
  if (status === 'repaired' || status === 'answered' || status === 'refused')
    return <p>{t('claims.maker.waitingPerson')}</p>
  if (status !== 'asked') return <p>{t('claims.maker.over')}</p>
  return (
    <>
      {kind === 'return' && <TakeBackForm />}
      {kind === 'repair' && <AcceptForm />}
      {kind === 'complaint' && <AnswerForm />}
      <RefuseForm />
    </>
  )
}

function TakeBackForm() {
  const t = useT()
  return (
    <section className="card">
      <Heading level={2} size="m">
        {t('claims.maker.takeBack.title')}
      </Heading>
      <p>{t('claims.maker.takeBack.text')}</p>
      <PostForm hidden={{ answer: 'takeBack' }}>
        <Button icon="check">{t('claims.maker.takeBack.button')}</Button>
      </PostForm>
    </section>
  )
}

function AcceptForm() {
  const t = useT()
  return (
    <section className="card">
      <Heading level={2} size="m">
        {t('claims.maker.accept.title')}
      </Heading>
      <PostForm id="accept" hidden={{ answer: 'accept' }}>
        <NumberField
          name="repairDays"
          label={t('claims.maker.accept.days')}
          hint={t('maker.accept.daysHint')}
          unit={t('maker.accept.unit')}
        />
        <TextareaField name="text" label={t('claims.maker.accept.text')} rows={3} limit={2000} optional />
        <Button icon="check">{t('claims.maker.accept.button')}</Button>
      </PostForm>
    </section>
  )
}

function AnswerForm() {
  const t = useT()
  return (
    <section className="card">
      <Heading level={2} size="m">
        {t('claims.maker.answer.title')}
      </Heading>
      <PostForm id="answer" hidden={{ answer: 'answer' }}>
        <TextareaField
          name="text"
          label={t('claims.maker.answer.text')}
          hint={t('claims.maker.answer.hint')}
          limit={2000}
        />
        <Button>{t('claims.maker.answer.button')}</Button>
      </PostForm>
    </section>
  )
}

function RepairForm() {
  const t = useT()
  return (
    <section className="card">
      <Heading level={2} size="m">
        {t('claims.maker.repair.title')}
      </Heading>
      <PostForm id="repair" hidden={{ answer: 'repair' }}>
        <TextareaField name="text" label={t('claims.maker.repair.text')} limit={2000} />
        <Button icon="check">{t('claims.maker.repair.button')}</Button>
      </PostForm>
    </section>
  )
}

function RefuseForm() {
  const t = useT()
  const isRefused = useWasRefused({ id: 'refuse' })
  return (
    <Disclosure summary={t('claims.maker.refuse.summary')} open={isRefused}>
      <PostForm id="refuse" hidden={{ answer: 'refuse' }}>
        <p>{t('claims.maker.refuse.note')}</p>
        <ChoiceField
          name="reasonCode"
          label={t('claims.ask.reason')}
          options={claimRefusals.map((code) => ({ value: code, label: t(keyOf('vouchers.reason', code)) }))}
        />
        <TextareaField name="text" label={t('claims.maker.refuse.text')} limit={2000} />
        <Button look="danger">{t('claims.maker.refuse.button')}</Button>
      </PostForm>
    </Disclosure>
  )
}
