import { useT } from '~/i18n/react'
import { Prose } from '~/ui/content/prose'

const rules = ['covers', 'rest', 'one', 'code', 'cancel', 'end'] as const

/** What a voucher is and is not, in plain words. */
export function VoucherRules() {
  const t = useT()
  return (
    <Prose>
      <h2>{t('vouchers.rules.title')}</h2>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{t(`vouchers.rules.${rule}`)}</li>
        ))}
      </ul>
    </Prose>
  )
}
