import type { DefinitionFault, Difference } from '~/domains/services/schema'
import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Table } from '~/ui/data/table'

interface OfVersion {
  code: string
  number: number
}

/** The ways into a version. */
export function VersionContents({ code, number, isWriting }: OfVersion & { isWriting: boolean }) {
  const t = useT()
  const here = useHere()
  const home = here(`/admin/services/${code}/${number}`)
  return (
    <ButtonGroup>
      <ButtonLink href={`${home}/edit`} look={isWriting ? 'primary' : 'secondary'}>
        {isWriting ? t('services.edit.title') : t('services.version.outline')}
      </ButtonLink>
      <ButtonLink href={`${home}/preview`} look="secondary" icon="eye">
        {t('services.version.preview')}
      </ButtonLink>
      <ButtonLink href={`${home}/texts`} look="secondary">
        {t('services.texts.title')}
      </ButtonLink>
    </ButtonGroup>
  )
}

/** Faults that are listed before the others are only counted. */
const mostFaults = 20

/** A fault with its place in words, and the nearest page that it is mended on. */
type FaultView = DefinitionFault & { trail: string[]; page: string }

export function VersionFaults({ code, number, faults }: OfVersion & { faults: FaultView[] }) {
  const t = useT()
  const here = useHere()
  if (faults.length === 0) return <Notice tone="success">{t('services.version.faultsNone')}</Notice>
  const more = faults.length - mostFaults
  return (
    <section>
      <Heading level={2}>{t('services.version.faults')}</Heading>
      <ul>
        {faults.slice(0, mostFaults).map(({ place, trail, page, key, values }) => (
          <li key={`${place} ${key} ${Object.values(values ?? {}).join(' ')}`}>
            <a href={here(`/admin/services/${code}/${number}/edit?at=${page}`)}>{trail.join(' › ')}</a>
            {': '}
            {t(key, values)}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t('services.version.faultsMore', { count: more })}</p>}
    </section>
  )
}

interface VersionDifferenceProps {
  differences: (Difference & { trail: string[] })[]
  /** True while another version is in force, which it is compared with. */
  isAhead: boolean
}

export function VersionDifference({ differences, isAhead }: VersionDifferenceProps) {
  const t = useT()
  const title = t(isAhead ? 'services.version.difference' : 'services.version.differenceBack')
  if (differences.length === 0) return <p>{t('services.version.differenceNone')}</p>
  return (
    <Disclosure summary={title} open={differences.length <= 20}>
      <Table
        caption={title}
        captionHidden
        rows={differences}
        rowKey={({ place }) => place}
        columns={[
          {
            key: 'place',
            label: t('services.version.differencePlace'),
            rowHeader: true,
            cell: ({ trail }) => trail.join(' › '),
          },
          {
            key: 'before',
            label: t('services.version.differenceBefore'),
            cell: ({ before }) => before ?? t('services.version.differenceAbsent'),
          },
          {
            key: 'after',
            label: t('services.version.differenceAfter'),
            cell: ({ after }) => after ?? t('services.version.differenceGone'),
          },
        ]}
      />
    </Disclosure>
  )
}
