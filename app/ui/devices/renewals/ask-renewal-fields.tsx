import { useT } from '~/i18n/react'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextareaField } from '~/ui/form/textarea-field'
import type { ShownRenewal } from './renewal-facts'

interface AskRenewalFieldsProps {
  /** The reasons that fit: growth is for children. */
  grounds: readonly ShownRenewal['ground'][]
  /** True at the desk of a centre. */
  forAnother?: boolean
}

/** Why another device is needed before the service life of one is over. */
export function AskRenewalFields({ grounds, forAnother = false }: AskRenewalFieldsProps) {
  const t = useT()
  return (
    <>
      <ChoiceField
        name="ground"
        label={t('vouchers.renewal.ground.legend')}
        options={grounds.map((value) => ({ value, label: t(`vouchers.renewal.ground.${value}`) }))}
      />
      <TextareaField
        name="text"
        label={t('vouchers.renewal.text')}
        hint={t(forAnother ? 'vouchers.renewal.textDesk' : 'vouchers.renewal.textHint')}
        limit={2000}
      />
    </>
  )
}
