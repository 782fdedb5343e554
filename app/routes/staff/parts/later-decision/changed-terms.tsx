import { useT } from '~/i18n/react'
import { DateField } from '~/ui/questions/fields/date-field'
import { MoneyField } from '~/ui/questions/fields/money-field'

/** How much of it from now on, and until when: one of them, or both. */
export function ChangedTerms({ isMoney, hasEnd }: { isMoney: boolean; hasEnd: boolean }) {
  const t = useT()
  return (
    <>
      {isMoney && (
        <MoneyField
          name="monthlyTiyin"
          label={t('care.later.monthly')}
          hint={t('care.later.monthlyHint')}
          optional
        />
      )}
      {hasEnd && (
        <DateField
          name="untilOn"
          label={t('care.later.until')}
          {...(isMoney && { hint: t('care.later.untilHint') })}
          optional={isMoney}
        />
      )}
    </>
  )
}
