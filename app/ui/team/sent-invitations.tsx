import { useFormat, useT } from '~/i18n/react'
import { Button } from '../action/button'
import { PostForm } from '../action/post-form'
import { Heading } from '../content/heading'
import { Tag } from '../content/tag'
import { Table } from '../data/table'
import { type Duty, DutyTags } from './duty-tags'

export interface SentInvitationsProps {
  invitations: readonly {
    id: string
    name: string
    contact: 'pinfl' | 'phone'
    digits: string
    duties: readonly Duty[]
    status: 'sent' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed'
    lapsesAt: string
  }[]
}

/** Whom the owners have asked in, and what came of it; what waits is taken back here. */
export function SentInvitations({ invitations }: SentInvitationsProps) {
  const t = useT()
  const { dateShort } = useFormat()
  if (invitations.length === 0)
    return (
      <section className="grid gap-3">
        <Heading level={2}>{t('team.invitations')}</Heading>
        <p>{t('team.noInvitations')}</p>
      </section>
    )
  return (
    <Table
      caption={t('team.invitations')}
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: t('team.name'),
          rowHeader: true,
          cell: ({ name, contact, digits }) => (
            <>
              {name}
              <br />
              <span className="text-muted">{t(`team.to.${contact}`, { digits })}</span>
            </>
          ),
        },
        { key: 'duties', label: t('team.duties'), cell: ({ duties }) => <DutyTags duties={duties} /> },
        {
          key: 'state',
          label: t('team.state'),
          cell: ({ status }) => (
            <Tag tone={status === 'sent' ? 'info' : 'neutral'}>{t(`team.status.${status}`)}</Tag>
          ),
        },
        { key: 'until', label: t('team.openUntil'), cell: ({ lapsesAt }) => dateShort(lapsesAt) },
        {
          key: 'act',
          label: t('team.act'),
          cell: ({ id, name, status }) =>
            status === 'sent' && (
              <PostForm
                id={`withdraw-${id}`}
                className="grid justify-items-start"
                hidden={{ intent: 'withdraw', id }}
              >
                <Button look="secondary" hiddenText={name}>
                  {t('team.withdraw')}
                </Button>
              </PostForm>
            ),
        },
      ]}
    />
  )
}
