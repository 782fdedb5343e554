import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { useWasRefused } from '~/ui/form/page/page-forms'
import { TextareaField } from '~/ui/form/textarea-field'
import { DateField } from '~/ui/questions/fields/date-field'

/** She says beforehand that she will be late; the buyer is asked whether she waits. */
export function DelayForm() {
  const t = useT()
  const isRefused = useWasRefused({ id: 'delay', intent: 'delay' })
  return (
    <Disclosure summary={t('seller.order.delay.title')} open={isRefused}>
      <PostForm id="delay" hidden={{ intent: 'delay' }}>
        <p>{t('seller.order.delay.lead')}</p>
        <DateField name="untilOn" label={t('seller.order.delay.untilOn')} />
        <TextareaField
          name="reason"
          label={t('seller.order.delay.reason')}
          hint={t('seller.order.delay.reasonHint')}
          limit={300}
        />
        <Button>{t('seller.order.delay.submit')}</Button>
      </PostForm>
    </Disclosure>
  )
}
