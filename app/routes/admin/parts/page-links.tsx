import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'

interface PageLinksProps {
  /** Where the older entries begin; null on the last page. */
  next: string | null
  /** The filter as it stands in the address. */
  values: Record<string, string | string[]>
}

export function PageLinks({ next, values }: PageLinksProps) {
  const t = useT()
  const here = useHere()
  const pageFrom = (before: string | null) => {
    const query = new URLSearchParams()
    for (const [name, value] of Object.entries(values)) if (value) query.set(name, String(value))
    query.delete('before')
    if (before) query.set('before', before)
    return `${here('/admin/audit')}?${query}`
  }
  return (
    <ButtonGroup>
      {values.before && (
        <ButtonLink look="secondary" href={pageFrom(null)}>
          {t('admin.audit.newest')}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink look="secondary" href={pageFrom(next)}>
          {t('admin.audit.older')}
        </ButtonLink>
      )}
    </ButtonGroup>
  )
}
