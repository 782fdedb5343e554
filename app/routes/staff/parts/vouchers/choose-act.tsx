import { useT } from '~/i18n/react'
import type { VoucherAct } from '~/platform/prisma/enums'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Notice } from '~/ui/content/notice'
import { Prose } from '~/ui/content/prose'
import { ChoiceField } from '~/ui/form/choice-field'

interface ChooseActProps {
  home: string
  acts: readonly VoucherAct[]
  /** Working days in which a head decides. */
  days: number
}

/** First question: what is to be done with the voucher. */
export function ChooseAct({ home, acts, days }: ChooseActProps) {
  const t = useT()
  if (acts.length === 0) return <Notice>{t('vouchers.change.over')}</Notice>
  return (
    <>
      <Prose>
        <p>{t('vouchers.change.lead', { days })}</p>
      </Prose>
      <PostForm hidden={{ intent: 'choose' }}>
        <ChoiceField
          name="act"
          label={t('vouchers.change.act')}
          options={acts.map((act) => ({
            value: act,
            label: t(`vouchers.change.acts.${act}`),
            hint: t(`vouchers.change.hints.${act}`),
          }))}
        />
        <ConfirmOrCancel cancelHref={home}>{t('applications.continue')}</ConfirmOrCancel>
      </PostForm>
    </>
  )
}
