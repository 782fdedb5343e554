import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { useWasRefused } from '~/ui/form/page/page-forms'
import { TextField } from '~/ui/form/text-field'
import { TextareaField } from '~/ui/form/textarea-field'

interface ReturnStepsProps {
  goods: { id: string; status: string; offer: string | null }
}

/** What its buyer can do about a return now. */
export function ReturnSteps({ goods: { id, status, offer } }: ReturnStepsProps) {
  const mayDispute = status === 'offered' || status === 'refused'
  const mayWithdraw = mayDispute || status === 'asked' || status === 'accepted'
  return (
    <>
      {status === 'offered' && <TakeForm id={id} offer={offer ?? ''} />}
      {status === 'accepted' && <SendForm id={id} />}
      {mayDispute && <DisputeForm id={id} isNext={status === 'refused'} />}
      {mayWithdraw && <WithdrawForm id={id} />}
    </>
  )
}

function TakeForm({ id, offer }: { id: string; offer: string }) {
  const t = useT()
  return (
    <PostForm id="take" hidden={{ intent: 'take', return: id }}>
      <Heading level={2} size="m">
        {t('returns.take.title')}
      </Heading>
      <p>{t('returns.take.text', { amount: offer })}</p>
      <Button>{t('returns.take.submit')}</Button>
    </PostForm>
  )
}

function SendForm({ id }: { id: string }) {
  const t = useT()
  return (
    <PostForm id="send" hidden={{ intent: 'send', return: id }}>
      <Heading level={2} size="m">
        {t('returns.send.title')}
      </Heading>
      <ChoiceField
        name="way"
        label={t('returns.send.way')}
        options={[
          { value: 'sent', label: t('returns.send.sent') },
          { value: 'handed', label: t('returns.send.handed') },
        ]}
      />
      <div className="only-for-sent">
        <TextField
          kind="tracking"
          name="number"
          label={t('returns.send.number')}
          hint={t('seller.order.ship.trackingHint')}
          width={20}
        />
      </div>
      <Button icon="truck">{t('returns.send.submit')}</Button>
    </PostForm>
  )
}

/** Open where it is what she can do next. */
function DisputeForm({ id, isNext }: { id: string; isNext: boolean }) {
  const t = useT()
  const isRefused = useWasRefused({ id: 'dispute', intent: 'dispute' })
  return (
    <Disclosure summary={t('returns.dispute.title')} open={isNext || isRefused}>
      <PostForm id="dispute" hidden={{ intent: 'dispute', return: id }}>
        <p>{t('returns.dispute.text')}</p>
        <TextareaField
          name="message"
          id="dispute-message"
          label={t('returns.dispute.message')}
          limit={1000}
        />
        <Button>{t('returns.dispute.submit')}</Button>
      </PostForm>
    </Disclosure>
  )
}

function WithdrawForm({ id }: { id: string }) {
  const t = useT()
  const isRefused = useWasRefused({ id: 'withdraw', intent: 'withdraw' })
  return (
    <Disclosure summary={t('returns.withdraw.title')} open={isRefused}>
      <PostForm id="withdraw" hidden={{ intent: 'withdraw', return: id }}>
        <p>{t('returns.withdraw.text')}</p>
        <Button look="secondary">{t('returns.withdraw.submit')}</Button>
      </PostForm>
    </Disclosure>
  )
}
