import { useFormat, useT } from '~/i18n/react'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Table } from '~/ui/data/table'
import { SelectField } from '~/ui/form/select-field'
import type { ShownWork } from './show-open-work.server'

/** So many single choices fit on a form beside the rest. */
const mostSingle = 20

/** What is open in a role that ends, and who takes it. */
export function HandOnFields({ work }: { work: ShownWork }) {
  const t = useT()
  return (
    <>
      <OpenWorkTable work={work} lead={t('admin.handOn.lead')} />
      <TakerFields work={work} />
    </>
  )
}

export function OpenWorkTable({ work, lead }: { work: ShownWork; lead: string }) {
  const t = useT()
  const { dateShort } = useFormat()
  if (work.items.length === 0) return <p>{t('admin.handOn.nothing')}</p>
  return (
    <>
      <Heading level={2}>{t('admin.handOn.title')}</Heading>
      <p>{lead}</p>
      <Table
        caption={t('admin.handOn.caption', { count: work.items.length })}
        rows={work.items}
        rowKey={({ kind, id }) => `${kind}-${id}`}
        columns={[
          { key: 'number', label: t('admin.handOn.number'), rowHeader: true, cell: ({ number }) => number },
          { key: 'kind', label: t('admin.handOn.kind'), cell: ({ kind }) => t(`admin.handOn.of.${kind}`) },
          {
            key: 'due',
            label: t('admin.handOn.due'),
            cell: ({ dueOn }) => (dueOn ? dateShort(dueOn) : '–'),
          },
        ]}
      />
    </>
  )
}

/** One colleague for each kind, and for single pieces another. `mayLeave`: what nobody can take does not keep the role. */
export function TakerFields({ work, mayLeave = false }: { work: ShownWork; mayLeave?: boolean }) {
  const t = useT()
  const kinds = work.kinds.filter(({ kind }) => work.items.some((item) => item.kind === kind))
  const takersOf = (kind: string) => kinds.find((one) => one.kind === kind)?.takers ?? []
  const shared = work.items.filter(({ kind }) => takersOf(kind).length > 1)
  return (
    <>
      {kinds.map(({ kind, takers }) =>
        takers.length === 0 ? (
          <Notice key={kind} tone="warning">
            {t(mayLeave ? 'admin.handOn.stays' : 'admin.handOn.nobody', {
              what: t(`admin.handOn.of.${kind}`),
            })}
          </Notice>
        ) : (
          <SelectField
            key={kind}
            name={`taker-${kind}`}
            label={t('admin.handOn.taker', { what: t(`admin.handOn.of.${kind}`) })}
            emptyLabel={t('admin.grant.choose')}
            options={takers}
          />
        ),
      )}
      {shared.length > 1 && shared.length <= mostSingle && (
        <Disclosure summary={t('admin.handOn.single')}>
          {shared.map(({ kind, id, number }) => (
            <SelectField
              key={id}
              name={`take-${id}`}
              label={t('admin.handOn.takerOf', { number })}
              emptyLabel={t('admin.handOn.asAbove')}
              options={takersOf(kind)}
              optional
            />
          ))}
        </Disclosure>
      )}
    </>
  )
}
