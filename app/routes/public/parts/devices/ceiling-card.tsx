import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { Price } from '~/ui/content/price'
import { ExampleMark } from '../example-mark'

export interface CeilingCardProps {
  deviceCode: string
  /** Decimal tiyin; null when no ceiling is in force. */
  ceilingTiyin: string | null
  isExample: boolean
  /** The day the ceiling was asked for, `YYYY-MM-DD`. */
  on: string
}

/** What the State pays for a kind of device, and the way to get it. */
export function CeilingCard({ deviceCode, ceilingTiyin, isExample, on }: CeilingCardProps) {
  const t = useT()
  const here = useHere()
  const { dateLong } = useFormat()
  return (
    <div className="card">
      <p>{t('public.device.ceiling')}</p>
      {ceilingTiyin === null ? (
        <p>{t('public.device.noCeiling')}</p>
      ) : (
        <p className="flex flex-wrap items-start gap-x-4 gap-y-2">
          <Price
            size="large"
            amountTiyin={ceilingTiyin}
            note={t('public.devices.asOf', { date: dateLong(on) })}
          />
          {isExample && <ExampleMark />}
        </p>
      )}
      <p>{t('public.device.apply.text')}</p>
      <ButtonGroup>
        <ButtonLink href={here(`/applications/new/device-voucher?device=${deviceCode}`)} icon="arrowRight">
          {t('public.device.apply.button')}
        </ButtonLink>
        <ButtonLink look="link" href={here('/services/device-voucher')}>
          {t('public.device.apply.service')}
        </ButtonLink>
      </ButtonGroup>
    </div>
  )
}
