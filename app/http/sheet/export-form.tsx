import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { SelectField } from '~/ui/form/select-field'
import { useHere } from '../frame'

export const exportKinds = ['cases', 'audit', 'people', 'statement'] as const
export type ExportKind = (typeof exportKinds)[number]

interface ExportFormProps {
  kind: ExportKind
  /** Filters of the page by name, as its address has them. */
  filters: Readonly<Record<string, string>>
  /** On the page of the exports itself, where it comes again with what was wrong. */
  isAgain?: boolean
}

const grounds = ['complaint', 'inspection', 'court', 'incident', 'ownRequest'] as const
const others = ['report', 'planning', ...grounds] as const

/** Asks for the list of the page as a file, with its filters; it is made by a job and waits on a page of its own. */
export function ExportForm({ kind, filters, isAgain = false }: ExportFormProps) {
  const t = useT()
  const here = useHere()
  const hidden = Object.fromEntries(Object.entries(filters).map(([name, value]) => [`f-${name}`, value]))
  return (
    <Disclosure summary={isAgain ? t(`exports.kind.${kind}`) : t('exports.ask.title')} open={isAgain}>
      <PostForm {...(!isAgain && { action: here('/exports') })} hidden={{ kind, ...hidden }}>
        <p>
          {t('exports.ask.lead')} <a href={here('/exports')}>{t('exports.title')}</a>
        </p>
        <SelectField
          name="ground"
          label={t('exports.ask.ground')}
          hint={t('exports.ask.groundHint')}
          emptyLabel={t('admin.grant.choose')}
          options={(kind === 'audit' ? grounds : others).map((value) => ({
            value,
            label: t(`admin.audit.value.ground.${value}`),
          }))}
        />
        <ButtonGroup>
          <Button look="secondary" name="format" value="xlsx">
            {t('exports.format.xlsx')}
          </Button>
          <Button look="secondary" name="format" value="csv">
            {t('exports.format.csv')}
          </Button>
        </ButtonGroup>
      </PostForm>
    </Disclosure>
  )
}
