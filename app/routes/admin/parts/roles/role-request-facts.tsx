import type { Role } from '~/domains/identity/index.server'
import { useFormat, useT } from '~/i18n/react'
import { FreeText } from '~/ui/content/free-text'
import { PersonName } from '~/ui/content/name'
import { Tag } from '~/ui/content/tag'
import type { Tone } from '~/ui/content/tone'
import { SummaryList } from '~/ui/data/summary-list'

export interface NameParts {
  familyName: string
  givenName: string
  patronymic: string | null
}

export interface RoleRequestLine {
  id: string
  act: 'grant' | 'revoke'
  role: Role
  organisation: string | null
  /** First and last day; null = at once, and without end. */
  startsOn: string | null
  endsOn: string | null
  grounds: string
  status: 'prepared' | 'confirmed' | 'withdrawn' | 'refused' | 'lapsed' | 'at_once'
  person: NameParts
  preparedBy: NameParts
  preparedAt: string
  lapsesAt: string
  decidedBy: NameParts | null
  decidedAt: string | null
  refusalReason: string | null
}

const tones: Record<RoleRequestLine['status'], Tone> = {
  prepared: 'info',
  confirmed: 'success',
  withdrawn: 'neutral',
  refused: 'danger',
  lapsed: 'neutral',
  at_once: 'warning',
}

export function RoleRequestState({ status }: Pick<RoleRequestLine, 'status'>) {
  const t = useT()
  return <Tag tone={tones[status]}>{t(`admin.roleRequest.status.${status}`)}</Tag>
}

/** A person, and when she did it. */
export function ByAt({ name, at }: { name: NameParts | null; at: string }) {
  const { dateTime } = useFormat()
  if (!name) return <>{dateTime(at)}</>
  const { familyName: family, givenName: given, patronymic } = name
  return (
    <>
      <PersonName of={{ family, given, patronymic }} />, {dateTime(at)}
    </>
  )
}

/** Everything there is to know of a request about a role. */
export function RoleRequestFacts({ request }: { request: RoleRequestLine }) {
  const t = useT()
  const { dateTime, dateLong } = useFormat()
  const { person, organisation, decidedAt, refusalReason, startsOn, endsOn } = request
  const of = { family: person.familyName, given: person.givenName, patronymic: person.patronymic }
  return (
    <SummaryList
      rows={[
        { key: 'state', label: t('admin.parameter.state'), value: <RoleRequestState {...request} /> },
        { key: 'act', label: t('admin.roleRequest.what'), value: t(`admin.roleRequest.act.${request.act}`) },
        { key: 'person', label: t('admin.people.fullName'), value: <PersonName of={of} /> },
        { key: 'role', label: t('admin.person.role'), value: t(`account.role.${request.role}`) },
        ...(organisation
          ? [{ key: 'organisation', label: t('admin.person.organisation'), value: organisation }]
          : []),
        ...(request.act === 'grant'
          ? [
              {
                key: 'from',
                label: t('admin.grant.from'),
                value: startsOn ? dateLong(startsOn) : t('admin.grant.atOnce'),
              },
              {
                key: 'until',
                label: t('admin.grant.until'),
                value: endsOn ? dateLong(endsOn) : t('admin.grant.noEnd'),
              },
            ]
          : []),
        {
          key: 'grounds',
          label: t('admin.roleRequest.grounds'),
          value: <FreeText of={request.grounds} />,
        },
        {
          key: 'prepared',
          label: t('admin.proposal.preparedBy'),
          value: <ByAt name={request.preparedBy} at={request.preparedAt} />,
        },
        decidedAt && request.status !== 'prepared'
          ? {
              key: 'decided',
              label: t(`admin.roleRequest.decided.${request.status}`),
              value: <ByAt name={request.decidedBy} at={decidedAt} />,
            }
          : { key: 'lapses', label: t('admin.roleRequest.lapsesAt'), value: dateTime(request.lapsesAt) },
        ...(refusalReason
          ? [
              {
                key: 'reason',
                label: t('admin.roleRequest.reason'),
                value: <FreeText of={refusalReason} />,
              },
            ]
          : []),
      ]}
    />
  )
}
