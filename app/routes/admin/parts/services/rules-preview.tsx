import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Heading } from '~/ui/content/heading'
import { Table } from '~/ui/data/table'

interface RulesPreviewProps {
  rules: {
    id: string
    title: string
    source: string
    when: string
    cases: { if: string; verdict: string; text: string }[]
    otherwise: string
  }[]
  approve: string[]
  refuse: string[]
}

/** What a specialist is shown of a version, with the conditions behind it. */
export function RulesPreview({ rules, approve, refuse }: RulesPreviewProps) {
  const t = useT()
  return (
    <>
      {rules.map(({ id, title, source, when, cases, otherwise }) => (
        <section key={id}>
          <Heading level={2} size="m">
            {title || id}
          </Heading>
          <p>
            {t('services.field.source')}: {source}
            {when && (
              <>
                {'; '}
                {t('services.field.when')}: <code>{when}</code>
              </>
            )}
          </p>
          <Table
            caption={title || id}
            captionHidden
            rows={[...cases, { if: '', verdict: 'notKnown', text: otherwise }].map((one, at) => ({
              ...one,
              at,
            }))}
            rowKey={({ at }) => String(at)}
            columns={[
              {
                key: 'if',
                label: t('services.field.if'),
                cell: ({ if: line }) => (line ? <code>{line}</code> : t('services.field.otherwise')),
              },
              {
                key: 'verdict',
                label: t('services.field.verdict'),
                cell: ({ verdict }) => verdict && t(keyOf('services.value', verdict)),
              },
              { key: 'text', label: t('services.field.text'), cell: ({ text }) => text },
            ]}
          />
        </section>
      ))}
      <Reasons title={t('services.field.approve')} texts={approve} />
      <Reasons title={t('services.field.refuse')} texts={refuse} />
    </>
  )
}

function Reasons({ title, texts }: { title: string; texts: string[] }) {
  return (
    <section>
      <Heading level={2} size="m">
        {title}
      </Heading>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  )
}
