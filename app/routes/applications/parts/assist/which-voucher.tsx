import { useT } from '~/i18n/react'
import { SelectField, type SelectGroup, type SelectOption } from '~/ui/form/select-field'

/** By which kind of device a voucher is known. */
export function VoucherKindField({ devices, value }: { devices: readonly SelectOption[]; value?: string }) {
  const t = useT()
  return (
    <SelectField
      name="deviceCode"
      label={t('vouchers.help.device')}
      options={devices}
      value={value}
      emptyLabel={t('questions.field.choose')}
    />
  )
}

/** The centre that gave it, as she says herself. */
export function VoucherCentreField({ centres }: { centres: readonly SelectGroup[] }) {
  const t = useT()
  return (
    <SelectField
      name="centreCode"
      label={t('vouchers.help.centre')}
      options={centres}
      emptyLabel={t('questions.field.choose')}
    />
  )
}
