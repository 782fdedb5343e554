import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { PostForm } from '~/ui/action/post-form'
import { EmptyState } from '~/ui/content/empty-state'
import { PersonName } from '~/ui/content/name'
import { Tag } from '~/ui/content/tag'
import { ListTable } from '~/ui/data/list-table'
import type { Listing } from '~/ui/data/listing'

interface ShownKey {
  id: string
  name: string
  scopes: readonly string[]
  /** `left`: whose key it is works there no more. */
  status: 'prepared' | 'active' | 'over' | 'left' | 'refused' | 'revoked'
  mark: string | null
  person: { family: string; given: string; patronymic: string | null } | null
  validUntil: string | null
  lastUsedAt: string | null
  /** Null on the organisation's own page. */
  organisation?: string
  /** She neither asked for it nor is it in her name. */
  mayDecide?: boolean
}

const tones = {
  prepared: 'warning',
  active: 'success',
  over: 'neutral',
  left: 'danger',
  refused: 'neutral',
  revoked: 'neutral',
} as const

/** Keys of programs, what each may, when it was last used, and what can be done with it. */
export function ProgramKeys({ keys, list }: { keys: readonly ShownKey[]; list: Listing }) {
  const t = useT()
  const { dateShort, dateTime, list: join } = useFormat()
  if (keys.length === 0) return <EmptyState icon="document" title={t('programs.none')} />
  return (
    <ListTable
      list={list}
      caption={t('programs.caption')}
      captionHidden
      rows={keys}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: t('programs.name'),
          rowHeader: true,
          cell: ({ name, organisation, mark }) => (
            <>
              {name}
              {organisation && <div className="choice-hint">{organisation}</div>}
              {mark && <div className="choice-hint">{mark}…</div>}
            </>
          ),
        },
        {
          key: 'person',
          label: t('programs.person'),
          cell: ({ person }) => person && <PersonName of={person} />,
        },
        {
          key: 'scopes',
          label: t('programs.scopes'),
          cell: ({ scopes }) =>
            join(scopes.map((scope) => t(keyOf('programs.scope', scope.replace('.', '-'))))),
        },
        {
          key: 'used',
          label: t('programs.lastUsed'),
          sorts: true,
          cell: ({ lastUsedAt }) => (lastUsedAt ? dateTime(lastUsedAt) : t('programs.never')),
        },
        {
          key: 'until',
          label: t('programs.until'),
          cell: ({ validUntil }) => (validUntil ? dateShort(validUntil) : ''),
        },
        {
          key: 'state',
          label: t('programs.state'),
          cell: ({ status }) => (
            <>
              <Tag tone={tones[status]}>{t(`programs.status.${status}`)}</Tag>
              {status === 'left' && <div className="choice-hint">{t('programs.leftWhy')}</div>}
            </>
          ),
        },
        { key: 'acts', label: t('programs.acts'), cell: (key) => <Acts of={key} /> },
      ]}
    />
  )
}

function Acts({ of: { id, status, name, mayDecide = false } }: { of: ShownKey }) {
  const t = useT()
  if (status === 'active' || status === 'left')
    return (
      <PostForm id={`revoke-${id}`} hidden={{ intent: 'revoke', keyId: id }}>
        <Button look="danger" hiddenText={name}>
          {t('programs.revoke')}
        </Button>
      </PostForm>
    )
  if (status !== 'prepared') return null
  if (!mayDecide) return <>{t('programs.waitsForAnother')}</>
  return (
    <ButtonGroup>
      <PostForm className="contents" id={`make-${id}`} hidden={{ intent: 'make', keyId: id }}>
        <Button hiddenText={name}>{t('programs.make')}</Button>
      </PostForm>
      <PostForm className="contents" id={`refuse-${id}`} hidden={{ intent: 'refuse', keyId: id }}>
        <Button look="secondary" hiddenText={name}>
          {t('programs.refuse')}
        </Button>
      </PostForm>
    </ButtonGroup>
  )
}
