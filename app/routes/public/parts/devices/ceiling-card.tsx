import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { Price } from '~/ui/content/price'
import { ExampleMark } from '../example-mark'

export interface CeilingCardProps {
  /** `ceilingTiyin`: decimal tiyin; null when no ceiling is in force. */
  device: { code: string; ceilingTiyin: string | null; isRepair: boolean }
  isExample: boolean
  /** The day the ceiling was asked for, `YYYY-MM-DD`. */
  on: string
}

/** What the State pays for a kind of device or repair, and the way to get it. */
export function CeilingCard({ device, isExample, on }: CeilingCardProps) {
  const t = useT()
  const here = useHere()
  const { dateLong } = useFormat()
  const { ceilingTiyin, isRepair } = device
  const service = isRepair ? 'device-repair' : 'device-voucher'
  // What is broken is asked for in the application: a kind of repair is that of several devices.
  const apply = isRepair ? service : `${service}?device=${device.code}`
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
      <p>{t(isRepair ? 'public.repair.applyText' : 'public.device.apply.text')}</p>
      <ButtonGroup>
        <ButtonLink href={here(`/applications/new/${apply}`)} icon="arrowRight">
          {t(isRepair ? 'public.repair.apply' : 'public.device.apply.button')}
        </ButtonLink>
        <ButtonLink look="link" href={here(`/services/${service}`)}>
          {t(isRepair ? 'public.devices.repairsApply' : 'public.device.apply.service')}
        </ButtonLink>
      </ButtonGroup>
    </div>
  )
}
