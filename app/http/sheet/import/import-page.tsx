import type { ReactNode } from 'react'
import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { Notice } from '~/ui/content/notice'
import { FileField } from '~/ui/form/file-field'
import { ImportReport, type LabelOf } from './import-report'
import type { ShownReport } from './shown-report'

interface ImportPageProps {
  report: ShownReport | null
  /** The file that the address names is kept no more. */
  isGone: boolean
  mostLines: number
  mostBytes: number
  /** What the file is, where to take it from, and what its codes mean. */
  lead: ReactNode
  children: ReactNode
  labelOf?: LabelOf
}

/** Takes a file, shows what it would do, and asks. */
export function ImportPage({
  report,
  isGone,
  mostLines,
  mostBytes,
  lead,
  children,
  labelOf,
}: ImportPageProps) {
  const t = useT()
  const { number } = useFormat()
  const form = (
    <PostForm multipart id="file" hidden={{ intent: 'check' }}>
      <FileField
        name="file"
        label={t('sheets.import.file')}
        hint={t('sheets.import.fileHint', { count: mostLines, shown: number(mostLines) })}
        accept="text/csv,.csv"
        maxBytes={mostBytes}
      />
      <Button look={report ? 'secondary' : 'primary'}>{t('sheets.import.check')}</Button>
    </PostForm>
  )
  return (
    <>
      {isGone && <Notice tone="warning">{t('sheets.error.gone')}</Notice>}
      {report && <ImportReport report={report} labelOf={labelOf} />}
      <div className="grid max-w-2xl gap-4">
        {report ? (
          <Disclosure summary={t('sheets.import.other')}>{form}</Disclosure>
        ) : (
          <>
            {lead}
            <p>{t('sheets.import.rule')}</p>
            {form}
          </>
        )}
        {children}
      </div>
    </>
  )
}

/** A list of codes with what they mean, folded away. */
export function CodeList({
  summary,
  codes,
}: {
  summary: string
  codes: readonly { code: string; name: string }[]
}) {
  return (
    <Disclosure summary={summary}>
      <ul className="grid gap-1">
        {codes.map(({ code, name }) => (
          <li key={code}>
            <code translate="no">{code}</code> – {name}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
