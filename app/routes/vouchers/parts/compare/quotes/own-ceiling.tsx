import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { Tag } from '~/ui/content/tag'
import { CeilingFacts, ceilingTone, type ShownCeiling } from '~/ui/devices/quotes/ceiling-facts'
import { useWasRefused } from '~/ui/form/page/page-forms'
import { TextareaField } from '~/ui/form/textarea-field'

/** What she asked the State to pay, how it stands, and what she can do about it. */
export function OwnCeiling({
  ceiling,
  newVoucherId,
}: {
  ceiling: ShownCeiling & { mayAppeal: boolean }
  /** The voucher in the place of the one that it was asked with; null while there is none. */
  newVoucherId: string | null
}) {
  const here = useHere()
  const t = useT()
  const { dateLong } = useFormat()
  const { id, status, mayAppeal, appealUntil } = ceiling
  const isRefused = useWasRefused({ id: 'appeal', intent: 'appeal' })
  return (
    <section className="grid gap-4">
      <p>
        <Tag tone={ceilingTone[status]}>{t(`quotes.ceiling.status.${status}`)}</Tag>
      </p>
      {status === 'approved' && newVoucherId && (
        <ButtonLink href={here(`/vouchers/${newVoucherId}/quotes`)} icon="arrowRight">
          {t('quotes.ceiling.openNew')}
        </ButtonLink>
      )}
      <CeilingFacts
        ceiling={ceiling}
        title={t(ceiling.isAppeal ? 'quotes.ceiling.appealed' : 'quotes.ceiling.asked')}
      />
      {status === 'asked' && (
        <Disclosure summary={t('quotes.ceiling.withdraw')}>
          <PostForm id="withdraw" hidden={{ intent: 'withdraw' }}>
            <p>{t(ceiling.isAppeal ? 'quotes.ceiling.withdrawAppealText' : 'quotes.ceiling.withdrawText')}</p>
            <Button look="danger">{t('quotes.ceiling.withdraw')}</Button>
          </PostForm>
        </Disclosure>
      )}
      {mayAppeal && appealUntil && (
        <Disclosure summary={t('quotes.ceiling.appeal')} open={isRefused}>
          <PostForm id="appeal" hidden={{ intent: 'appeal', ceilingId: id }}>
            <p>{t('quotes.ceiling.appealText', { until: dateLong(appealUntil) })}</p>
            <TextareaField name="text" label={t('quotes.ceiling.appealWhy')} limit={2000} rows={4} />
            <Button>{t('quotes.ceiling.appealSend')}</Button>
          </PostForm>
        </Disclosure>
      )}
    </section>
  )
}
