import { useT } from '~/i18n/react'
import type { DeviceOrderStatus } from '~/platform/prisma/enums'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import type { ShownAcceptance } from '~/ui/devices/making/acceptance-list'
import { AcceptanceList } from '~/ui/devices/making/acceptance-list'

interface MakerAcceptanceProps {
  status: DeviceOrderStatus
  acceptance: ShownAcceptance
}

/** Who accepted what was made, who did not and why, and what is missing before it can be handed over. */
export function MakerAcceptance({ status, acceptance }: MakerAcceptanceProps) {
  const t = useT()
  const { needsClinician, isByPerson, isByClinician, said } = acceptance
  if (status !== 'ready' && said.length === 0) return null
  return (
    <section className="grid gap-3">
      <Heading level={2} size="m">
        {t('making.accept.title')}
      </Heading>
      {status === 'ready' && needsClinician && !isByClinician && (
        <Notice tone="warning">{t('making.accept.makerClinician')}</Notice>
      )}
      {status === 'ready' && !isByPerson && <p className="max-w-2xl">{t('making.accept.maker')}</p>}
      <AcceptanceList said={said} />
    </section>
  )
}
