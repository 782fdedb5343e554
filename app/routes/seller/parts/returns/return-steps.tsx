import { backStates, offerShares } from '~/domains/market/schema'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { SelectField } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { TextareaField } from '~/ui/form/textarea-field'

interface ReturnStepsProps {
  goods: { id: string; status: string; remedy: string; price: string; payer: 'seller' | 'buyer' }
}

/** What its seller can do about a return now. */
export function ReturnSteps({ goods }: ReturnStepsProps) {
  if (goods.status === 'asked') return <AnswerForm id={goods.id} />
  if (goods.status === 'sent') return <ReceiveForm goods={goods} />
  return goods.status === 'back' ? <ReplaceForm id={goods.id} /> : null
}

function AnswerForm({ id }: { id: string }) {
  const t = useT()
  return (
    <PostForm id="answer" hidden={{ intent: 'answer', return: id }}>
      <Heading level={2} size="m">
        {t('returns.answer.title')}
      </Heading>
      <ChoiceField
        name="move"
        label={t('returns.answer.move')}
        options={[
          { value: 'accept', label: t('returns.answer.accept'), hint: t('returns.answer.acceptHint') },
          { value: 'offer', label: t('returns.answer.offer') },
          { value: 'refuse', label: t('returns.answer.refuse'), hint: t('returns.answer.refuseHint') },
        ]}
      />
      <div className="only-for-offer">
        <SelectField
          name="percent"
          label={t('returns.answer.percent')}
          options={[
            { value: '', label: t('returns.answer.choose') },
            ...offerShares.map((share) => ({ value: String(share), label: `${share} %` })),
          ]}
        />
      </div>
      <TextareaField
        name="note"
        label={t('returns.answer.note')}
        hint={t('returns.answer.noteHint')}
        limit={1000}
        optional
      />
      <Button>{t('returns.answer.submit')}</Button>
    </PostForm>
  )
}

function ReceiveForm({ goods: { id, remedy, price, payer } }: ReturnStepsProps) {
  const t = useT()
  return (
    <PostForm id="receive" hidden={{ intent: 'receive', return: id }}>
      <Heading level={2} size="m">
        {t('returns.receive.title')}
      </Heading>
      <p>
        {remedy === 'money'
          ? t(`returns.receive.money.${payer}`, { amount: price })
          : t('returns.receive.later')}
      </p>
      <ChoiceField
        name="state"
        label={t('returns.receive.state')}
        options={[...backStates, 'contested' as const].map((value) => ({
          value,
          label: t(`returns.states.${value}`),
        }))}
      />
      <div className="only-for-contested">
        <TextareaField name="note" label={t('returns.receive.note')} limit={1000} />
      </div>
      <Button>{t('returns.receive.submit')}</Button>
    </PostForm>
  )
}

function ReplaceForm({ id }: { id: string }) {
  const t = useT()
  return (
    <PostForm id="replace" hidden={{ intent: 'replace', return: id }}>
      <Heading level={2} size="m">
        {t('returns.replace.title')}
      </Heading>
      <TextField
        kind="tracking"
        name="number"
        label={t('returns.send.number')}
        hint={t('seller.order.ship.trackingHint')}
        width={20}
      />
      <Button icon="truck">{t('returns.replace.submit')}</Button>
    </PostForm>
  )
}
