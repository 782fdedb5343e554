import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { SelectField } from '~/ui/form/select-field'
import type { PartView } from './place-view'

interface PlacePartsProps {
  /** The page of a place, before its `?at=`. */
  path: string
  revision: number
  isWriting: boolean
  parts: readonly PartView[]
}

/** What stands inside a place and has a page of its own. */
export function PlaceParts({ parts, ...common }: PlacePartsProps) {
  return (
    <>
      {parts.map((part) => (
        <Part key={part.place} {...common} part={part} />
      ))}
    </>
  )
}

type PartProps = Omit<PlacePartsProps, 'parts'> & { part: PartView }

function Part(props: PartProps) {
  const t = useT()
  const here = useHere()
  const { path, part, isWriting } = props
  return (
    <section>
      <Heading level={2} size="s">
        {part.label}
      </Heading>
      {part.isList ? (
        <Items {...props} />
      ) : (
        part.isThere && (
          <p>
            <a href={here(`${path}?at=${part.place}`)}>{part.label}</a>
          </p>
        )
      )}
      {!part.isThere && !part.isList && !isWriting && <p>{t('services.edit.nothing')}</p>}
      {isWriting && (part.isList || !part.isThere) && <Add {...props} />}
    </section>
  )
}

function Items({ path, revision, isWriting, part }: PartProps) {
  const t = useT()
  const here = useHere()
  const { items } = part
  if (items.length === 0) return <p>{t('services.edit.nothing')}</p>
  return (
    <ol className="place-items">
      {items.map(({ place, title, kind }, at) => (
        <li key={place}>
          <a href={here(`${path}?at=${place}`)}>{title}</a>
          {kind && <span className="muted"> {kind}</span>}
          {isWriting && items.length > 1 && (
            <PostForm
              className="place-move"
              id={`move-${place.replaceAll('.', '-')}`}
              hidden={{ revision: String(revision), item: place }}
            >
              <ButtonGroup>
                {at > 0 && (
                  <Button look="link" name="intent" value="up" hiddenText={title}>
                    {t('services.edit.up')}
                  </Button>
                )}
                {at < items.length - 1 && (
                  <Button look="link" name="intent" value="down" hiddenText={title}>
                    {t('services.edit.down')}
                  </Button>
                )}
              </ButtonGroup>
            </PostForm>
          )}
        </li>
      ))}
    </ol>
  )
}

function Add({ revision, part }: PartProps) {
  const t = useT()
  const { place, kinds, label } = part
  const id = `add-${place.replaceAll('.', '-')}`
  return (
    <PostForm id={id} hidden={{ revision: String(revision), intent: 'add', to: place }}>
      {kinds.length > 0 && (
        <SelectField name="kind" label={t('services.edit.addKind')} options={kinds} width={20} />
      )}
      <Button look="secondary" icon="plus" hiddenText={label}>
        {t('services.edit.add')}
      </Button>
    </PostForm>
  )
}
