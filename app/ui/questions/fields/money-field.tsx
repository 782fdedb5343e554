import { useT } from '~/i18n/react'
import type { FieldProps } from '../../form/field'
import { NumberField } from '../../form/number-field'

export interface MoneyFieldProps extends FieldProps {
  /** In soʻm as typed, not tiyin. */
  value?: string | undefined
}

/** Asks for soʻm; spaces between the thousands are for the parser to forgive. */
export function MoneyField(props: MoneyFieldProps) {
  const t = useT()
  return <NumberField {...props} kind="money" unit={t('ui.currency')} width={10} />
}
