import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { TextareaField } from '~/ui/form/textarea-field'
import type { ShownLine } from '~/ui/market/requests/line-amount'
import type { PartReader } from './part-facts'

interface TakeFormsProps {
  unit: ShownLine['unit']
  /** What she can make besides until the day; null where she sets no pace. */
  free: number | null
  /** It is more than that. */
  isBeyond: boolean
}

/** She who is asked says that she makes it, or why not. */
export function TakeForms({ unit, free, isBeyond }: TakeFormsProps) {
  const t = useT()
  const { number } = useFormat()
  const count = free ?? 0
  const amount = t(`requests.amount.${unit}`, { count, shown: number(count) })
  return (
    <>
      <section className="card grid gap-4">
        <Heading level={2}>{t('pool.take.title')}</Heading>
        <PostForm id="take" hidden={{ intent: 'take' }}>
          {isBeyond && (
            <CheckboxField
              name="beyondPace"
              label={t('pool.take.beyond')}
              hint={t('pool.take.beyondHint', { amount })}
            />
          )}
          <CheckboxField name="showsName" label={t('pool.take.names')} hint={t('pool.take.namesHint')} />
          <div>
            <Button>{t('pool.take.submit')}</Button>
          </div>
        </PostForm>
      </section>
      <Disclosure summary={t('pool.refuse.title')}>
        <PostForm id="refuse" hidden={{ intent: 'refuse' }}>
          <TextareaField name="reason" label={t('pool.refuse.reason')} limit={1000} />
          <div>
            <Button look="secondary">{t('pool.refuse.submit')}</Button>
          </div>
        </PostForm>
      </Disclosure>
    </>
  )
}

/** Either shop takes or gives back what was accepted; who asked takes an invitation back. */
export function WithdrawForm({ side, isInvited }: { side: PartReader; isInvited: boolean }) {
  const t = useT()
  const way = isInvited ? 'take' : side === 'coordinator' ? 'back' : 'give'
  return (
    <Disclosure summary={t(`pool.withdraw.${way}`)}>
      <PostForm id="withdraw" hidden={{ intent: isInvited ? 'uninvite' : 'withdraw' }}>
        <p>{t(`pool.withdraw.${way}Text`)}</p>
        {!isInvited && <TextareaField name="reason" label={t('pool.withdraw.reason')} limit={1000} />}
        <div>
          <Button look="secondary">
            {t(way === 'give' ? 'pool.withdraw.giveSubmit' : 'pool.withdraw.submit')}
          </Button>
        </div>
      </PostForm>
    </Disclosure>
  )
}
