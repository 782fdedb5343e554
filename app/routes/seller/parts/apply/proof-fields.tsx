import type { SellerRequirementCode } from '~/domains/market/schema'
import { useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { NumberField } from '~/ui/form/number-field'
import { TextField } from '~/ui/form/text-field'
import { TextareaField } from '~/ui/form/textarea-field'

/** What is typed for these requirements; of an enterprise alone where it is `staff`. */
export function ProofFields({
  codes,
  values = {},
}: {
  codes: readonly SellerRequirementCode[]
  /** What was accepted before, by its field. */
  values?: Partial<Record<string, string | number>>
}) {
  const t = useT()
  const given = (name: string) => {
    const value = ownValue(values, name)
    return value === undefined ? undefined : String(value)
  }
  return (
    <>
      {codes.includes('status') && (
        <TextareaField
          name="statusNote"
          value={given('statusNote')}
          label={t('proofs.field.statusNote')}
          hint={t('proofs.field.statusNoteHint')}
          limit={500}
        />
      )}
      {codes.includes('staff') && (
        <>
          <NumberField
            name="total"
            value={given('total')}
            label={t('proofs.field.total')}
            hint={t('proofs.field.onlyEnterprise')}
            width={4}
          />
          <NumberField
            name="disabled"
            value={given('disabled')}
            label={t('proofs.field.disabled')}
            hint={t('proofs.field.disabledHint')}
            width={4}
          />
        </>
      )}
      {codes.includes('address') && (
        <TextField
          name="workshop"
          value={given('workshop')}
          kind="address"
          label={t('proofs.field.workshop')}
          hint={t('proofs.field.workshopHint')}
        />
      )}
      {codes.includes('account') && (
        <>
          <TextField
            name="account"
            value={given('account')}
            kind="account"
            label={t('contracts.fact.account')}
            hint={t('contracts.terms.accountHint')}
          />
          <TextField
            name="bankCode"
            value={given('bankCode')}
            kind="bankCode"
            label={t('contracts.fact.bankCode')}
            hint={t('contracts.terms.bankCodeHint')}
            width={10}
          />
        </>
      )}
    </>
  )
}
