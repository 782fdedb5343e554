import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { DateField } from '~/ui/questions/fields/date-field'

/** Days off to come, and what becomes of orders in them. */
export function BreakForm() {
  const t = useT()
  return (
    <PostForm id="break" className="form-stack max-w-2xl" hidden={{ intent: 'addBreak' }}>
      <Heading level={3} size="m">
        {t('seller.schedule.addBreak')}
      </Heading>
      <DateField name="fromOn" label={t('seller.schedule.fromOn')} />
      <DateField name="untilOn" label={t('seller.schedule.untilOn')} />
      <ChoiceField
        name="orders"
        label={t('seller.schedule.orders')}
        options={[
          { value: 'paused', label: t('seller.schedule.paused'), hint: t('seller.schedule.pausedHint') },
          { value: 'later', label: t('seller.schedule.later'), hint: t('seller.schedule.laterHint') },
        ]}
      />
      <div>
        <Button>{t('seller.schedule.add')}</Button>
      </div>
    </PostForm>
  )
}
