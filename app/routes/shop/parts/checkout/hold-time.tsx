import { listPluralForms } from '~/i18n/plural-forms'
import { useFormat, useLocale, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'

export interface HoldTimeProps {
  hold: {
    /** Until what is held is free again. */
    seconds: number
    /** How often the buyer put that off. */
    renewals: number
    /** How often she still can. */
    more: number
    /** By how much each time. */
    minutes: number
  }
}

/** How long the goods are still kept, counted by the browser where it can, and the way to keep them longer. */
export function HoldTime({ hold: { seconds, renewals, more, minutes } }: HoldTimeProps) {
  const t = useT()
  const locale = useLocale()
  const { number } = useFormat()
  const texts = {
    left: listPluralForms(t, locale, 'checkout.hold.left'),
    soon: listPluralForms(t, locale, 'checkout.hold.soon'),
  }
  return (
    <div className="form-stack">
      <div data-hold-seconds={seconds} data-hold-texts={JSON.stringify(texts)}>
        <p className="font-bold empty:hidden" data-hold-left />
        <p className="visually-hidden" role="status" data-hold-soon />
      </div>
      {more > 0 ? (
        <PostForm action="?" hidden={{ intent: 'renew', renewals: String(renewals) }}>
          <p>{t('checkout.hold.more', { count: more, shown: number(more) })}</p>
          <Button look="secondary">{t('checkout.hold.renew', { minutes })}</Button>
        </PostForm>
      ) : (
        <p>{t('checkout.hold.noMore')}</p>
      )}
    </div>
  )
}
