import { useT } from '~/i18n/react'
import { PersonName } from '~/ui/content/name'
import type { ShownParticipant } from './show-participants.server'

/** Who comes; of somebody protected that she is. */
export function ParticipantName({ of }: { of: Pick<ShownParticipant, 'name' | 'isForAnother'> }) {
  const t = useT()
  if (!of.name) return t('training.staff.hidden')
  return (
    <>
      <PersonName of={of.name} />
      {of.isForAnother && <span className="block text-muted">{t('training.staff.forAnother')}</span>}
    </>
  )
}
