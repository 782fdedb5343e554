import { useT } from '~/i18n/react'
import { PersonName } from '~/ui/content/name'
import type { ShownVisit } from './shown-visit'

/** Who it is, as far as the desk may know. */
export function VisitName({ of: { name, isProtected } }: { of: ShownVisit }) {
  const t = useT()
  if (name) return <PersonName of={name} />
  return <>{t(isProtected ? 'staff.reception.nameHidden' : 'staff.reception.walkIn')}</>
}
