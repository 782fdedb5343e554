import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { ChoiceField } from '~/ui/form/choice-field'
import { useWasRefused } from '~/ui/form/page/page-forms'
import { TextareaField } from '~/ui/form/textarea-field'
import type { ShownAct } from './act-facts'

interface ActStepsProps {
  act: Pick<ShownAct, 'photo' | 'isOwnRecord'>
  order: { priceTiyin: string; isReady: boolean }
}

const reasons = ['unreadable', 'notSigned', 'otherDevice', 'otherPerson', 'notReceived', 'other'] as const

/** The centre's answer to a signed act: only a confirmed one moves money. */
export function ActSteps({ act, order }: ActStepsProps) {
  const t = useT()
  const { money } = useFormat()
  const isRefused = useWasRefused({ id: 'refuse', intent: 'refuse' })
  if (!order.isReady) return <Notice>{t('vouchers.error.orderMoved')}</Notice>
  if (act.isOwnRecord) return <Notice tone="warning">{t('vouchers.error.actByYou')}</Notice>
  return (
    <>
      {act.photo && (
        <section className="card grid gap-3">
          <Heading level={2} size="m">
            {t('vouchers.act.confirm.title')}
          </Heading>
          <p>{t('vouchers.act.confirm.lead', { amount: money(order.priceTiyin) })}</p>
          <PostForm id="confirm" hidden={{ intent: 'confirm' }}>
            <CheckboxField name="checked" label={t('vouchers.act.confirm.checked')} />
            <Button icon="check">{t('vouchers.act.confirm.button')}</Button>
          </PostForm>
        </section>
      )}
      <Disclosure summary={t('vouchers.act.refuse.title')} open={isRefused || !act.photo}>
        <PostForm id="refuse" hidden={{ intent: 'refuse' }}>
          <ChoiceField
            name="reasonCode"
            label={t('vouchers.act.refuse.reason')}
            options={reasons.map((reason) => ({ value: reason, label: t(`vouchers.reason.${reason}`) }))}
          />
          <TextareaField
            name="text"
            label={t('vouchers.act.refuse.text')}
            hint={t('claims.staff.prepare.textHint')}
            optional
          />
          <Button look="danger">{t('vouchers.act.refuse.button')}</Button>
        </PostForm>
      </Disclosure>
    </>
  )
}
