import { useT } from '~/i18n/react'
import { FreeText } from '~/ui/content/free-text'
import { SummaryList } from '~/ui/data/summary-list'

interface RepairFactsProps {
  repair: { text: string | null; device: { model: string; serialNumber: string | null } | null }
}

/** Which device is repaired, and what the workshop did. */
export function RepairFacts({ repair }: RepairFactsProps) {
  const t = useT()
  const { text, device } = repair
  if (!text && !device) return null
  return (
    <SummaryList
      title={t('vouchers.repair.title')}
      rows={[
        ...(device ? [{ key: 'model', label: t('vouchers.repair.device'), value: device.model }] : []),
        ...(device?.serialNumber
          ? [{ key: 'serial', label: t('vouchers.act.serial'), value: device.serialNumber }]
          : []),
        ...(text ? [{ key: 'text', label: t('vouchers.repair.done'), value: <FreeText of={text} /> }] : []),
      ]}
    />
  )
}
