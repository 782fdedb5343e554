import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { NumberField } from '~/ui/form/number-field'
import { TextareaField } from '~/ui/form/textarea-field'
import type { TypedDay } from '~/ui/market/contracts/stage-forms'
import type { ShownLine } from '~/ui/market/requests/line-amount'
import { DateField } from '~/ui/questions/fields/date-field'
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
        {!isInvited && (
          <TextareaField id="withdraw-reason" name="reason" label={t('pool.withdraw.reason')} limit={1000} />
        )}
        <div>
          <Button look="secondary">
            {t(way === 'give' ? 'pool.withdraw.giveSubmit' : 'pool.withdraw.submit')}
          </Button>
        </div>
      </PostForm>
    </Disclosure>
  )
}

/** She says how many pieces she brought. */
export function BringForm({ unit, open, today }: { unit: ShownLine['unit']; open: number; today: TypedDay }) {
  const t = useT()
  return (
    <section className="card grid gap-4">
      <Heading level={2}>{t('pool.bring.title')}</Heading>
      <PostForm id="bring" hidden={{ intent: 'bring' }}>
        <NumberField
          name="pieces"
          label={t('pool.brought.pieces')}
          hint={t('pool.bring.hint')}
          value={String(open)}
          unit={t(`requests.unit.${unit}`)}
        />
        <DateField name="deliveredOn" label={t('pool.bring.on')} value={today} />
        <div>
          <Button>{t('pool.bring.submit')}</Button>
        </div>
      </PostForm>
    </section>
  )
}

/** Who holds the contract says how many of the pieces that were brought are good. */
export function CheckForm({ unit, pieces }: { unit: ShownLine['unit']; pieces: number }) {
  const t = useT()
  return (
    <section className="card grid gap-4">
      <Heading level={2}>{t('pool.check.title')}</Heading>
      <PostForm id="check" hidden={{ intent: 'check' }}>
        <NumberField
          name="accepted"
          label={t('pool.check.accepted')}
          hint={t('pool.check.hint')}
          value={String(pieces)}
          unit={t(`requests.unit.${unit}`)}
        />
        <TextareaField
          name="reason"
          label={t('pool.check.reason')}
          hint={t('pool.check.reasonHint')}
          limit={1000}
          optional
        />
        <div>
          <Button>{t('pool.check.submit')}</Button>
        </div>
      </PostForm>
    </section>
  )
}
