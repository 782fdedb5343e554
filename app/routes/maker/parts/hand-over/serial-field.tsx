import { useT } from '~/i18n/react'
import { TextField } from '~/ui/form/text-field'

/** What stands on the device itself: it is known by it for its whole life. */
export function SerialField({ id = 'serialNumber' }: { id?: string }) {
  const t = useT()
  return (
    <TextField
      kind="serialNumber"
      id={id}
      name="serialNumber"
      label={t('vouchers.act.serial')}
      hint={t('maker.handOver.serialHint')}
      width={20}
    />
  )
}
