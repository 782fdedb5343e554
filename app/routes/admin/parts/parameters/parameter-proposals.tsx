import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import type { ShownText } from '~/i18n/show-in-script'
import { ButtonLink } from '~/ui/action/button-link'
import { Disclosure } from '~/ui/content/disclosure'
import { FreeText } from '~/ui/content/free-text'
import { PersonName } from '~/ui/content/name'
import { SummaryList } from '~/ui/data/summary-list'
import { ParameterValue } from './parameter-value'
import { ProposalDecision } from './proposal-decision'

interface Proposal {
  id: string
  value: string
  unit: string
  validFrom: string
  source: ShownText
  isExample: boolean
  status: 'prepared' | 'withdrawn'
  preparedAt: string
  preparedBy: { familyName: string; givenName: string; patronymic: string | null } | null
  withdrawalReason: string | null
  /** Prepared by the reader, so that somebody else confirms it. */
  isOwn: boolean
}

interface ParameterProposalsProps {
  code: string
  proposals: readonly Proposal[]
}

/** The value that waits for a second administrator, and those that were taken back. */
export function ParameterProposals({ code, proposals }: ParameterProposalsProps) {
  const t = useT()
  const here = useHere()
  const withdrawn = proposals.filter(({ status }) => status === 'withdrawn')
  const waiting = proposals.find(({ status }) => status === 'prepared')
  return (
    <>
      {waiting && (
        <>
          <ProposalFacts proposal={waiting} title={t('admin.proposal.waiting')} />
          <ProposalDecision
            proposalId={waiting.id}
            notHers={waiting.isOwn ? t('sides.error.confirmParameter') : null}
          >
            <ButtonLink look="secondary" href={here(`/admin/parameters/${code}/withdraw/${waiting.id}`)}>
              {t('admin.withdraw.link')}
            </ButtonLink>
          </ProposalDecision>
        </>
      )}
      {withdrawn.length > 0 && (
        <Disclosure summary={t('admin.proposal.withdrawn')}>
          {withdrawn.map((proposal) => (
            <ProposalFacts key={proposal.id} proposal={proposal} title={null} />
          ))}
        </Disclosure>
      )}
    </>
  )
}

export function ProposalFacts({
  proposal,
  title,
}: {
  proposal: Omit<Proposal, 'isOwn'>
  title: string | null
}) {
  const t = useT()
  const { dateLong, dateTime } = useFormat()
  const { value, unit, validFrom, source, isExample, preparedAt, preparedBy, withdrawalReason } = proposal
  const by = preparedBy && {
    ...{ family: preparedBy.familyName, given: preparedBy.givenName, patronymic: preparedBy.patronymic },
  }
  return (
    <SummaryList
      title={title}
      rows={[
        {
          key: 'value',
          label: t('admin.parameters.value'),
          value: <ParameterValue value={value} unit={unit} />,
        },
        { key: 'from', label: t('admin.parameter.from'), value: dateLong(validFrom) },
        {
          key: 'source',
          label: t('admin.parameters.source'),
          value: <span lang={source.lang}>{source.text}</span>,
        },
        {
          key: 'example',
          label: t('admin.parameters.example'),
          value: isExample ? t('admin.parameter.yes') : t('admin.parameter.no'),
        },
        {
          key: 'by',
          label: t('admin.proposal.preparedBy'),
          value: (
            <>
              {by ? <PersonName of={by} /> : t('admin.audit.unknownPerson')}, {dateTime(preparedAt)}
            </>
          ),
        },
        ...(withdrawalReason
          ? [
              {
                key: 'reason',
                label: t('admin.withdraw.reason'),
                value: <FreeText of={withdrawalReason} />,
              },
            ]
          : []),
      ]}
    />
  )
}
