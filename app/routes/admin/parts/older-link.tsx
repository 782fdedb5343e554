import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'

interface OlderLinkProps {
  /** Where the older entries begin. */
  next: string
  /** The filter as it stands in the address. */
  values: Record<string, string | string[]>
}

export function OlderLink({ next, values }: OlderLinkProps) {
  const t = useT()
  const here = useHere()
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value) query.set(name, String(value))
  query.set('before', next)
  return (
    <ButtonLink look="secondary" href={`${here('/admin/audit')}?${query}`}>
      {t('admin.audit.older')}
    </ButtonLink>
  )
}
