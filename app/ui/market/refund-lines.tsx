import { useT } from '~/i18n/react'
import { SelectField } from '~/ui/form/select-field'

export interface RefundLine {
  id: string
  /** In which the pieces are chosen. */
  field: string
  name: string
  /** Absent when it is the page's. */
  lang?: string
  unitsLeft: number
  price: string
}

interface RefundLinesProps {
  lines: readonly RefundLine[]
  /** What the pieces are chosen for, before the name of each; money that goes back where it is absent. */
  label?: string
}

/** Of each line, how many pieces it is about; none at first. */
export function RefundLines({ lines, label }: RefundLinesProps) {
  const t = useT()
  return lines.map(({ id, field, name, lang, unitsLeft, price }) => (
    <SelectField
      key={id}
      id={`units-${id}`}
      name={field}
      label={
        <>
          {label ?? t('seller.partRefund.pieces')} <span lang={lang}>{name}</span>
        </>
      }
      hint={t('seller.partRefund.price', { price })}
      value="0"
      options={Array.from({ length: unitsLeft + 1 }, (_, units) => ({
        value: String(units),
        label: String(units),
      }))}
    />
  ))
}
