import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { CardGrid } from '~/ui/content/card-grid'
import { Heading } from '~/ui/content/heading'
import { VisuallyHidden } from '~/ui/content/visually-hidden'
import { DevicePicture } from '~/ui/devices/device-picture'
import type { Hard, Which } from './chooser'

interface FoundDevice {
  code: string
  name: string
  summary: string | null
  /** Decimal tiyin; null when no ceiling is in force. */
  ceilingTiyin: string | null
}

interface FoundDevicesProps {
  hard: Hard
  which: Which
  devices: readonly FoundDevice[]
}

/** What may help, each with its picture and what it is for, and the way to ask for it. */
export function FoundDevices({ hard, which, devices }: FoundDevicesProps) {
  const t = useT()
  const said = which === 'all' ? t(`public.choose.hard.${hard}.title`) : t(`public.choose.which.${which}`)
  return (
    <>
      <div className="grid gap-3">
        <Heading level={1} size="l" caption={said}>
          {t('public.choose.found.title')}
        </Heading>
        <p className="max-w-2xl">{t('public.choose.found.lead')}</p>
      </div>
      <CardGrid>
        {devices.map((device) => (
          <FoundCard key={device.code} device={device} />
        ))}
      </CardGrid>
    </>
  )
}

function FoundCard({ device: { code, name, summary, ceilingTiyin } }: { device: FoundDevice }) {
  const t = useT()
  const here = useHere()
  const { money } = useFormat()
  return (
    <div className="card">
      <DevicePicture code={code} />
      <Heading level={2} size="s">
        {name}
      </Heading>
      {summary && <p>{summary}</p>}
      {ceilingTiyin && (
        <p className="card-meta">{t('public.devices.ceilingUpTo', { amount: money(ceilingTiyin) })}</p>
      )}
      <div className="card-actions">
        <ButtonGroup>
          <ButtonLink look="secondary" href={here(`/applications/new/device-voucher?device=${code}`)}>
            {t('public.choose.found.apply')}
            <VisuallyHidden>: {name}</VisuallyHidden>
          </ButtonLink>
          <ButtonLink look="link" href={here(`/devices/${code}`)}>
            {t('public.choose.found.more')}
            <VisuallyHidden>: {name}</VisuallyHidden>
          </ButtonLink>
        </ButtonGroup>
      </div>
    </div>
  )
}
