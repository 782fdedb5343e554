import { useFormat, useT } from '~/i18n/react'
import { describedBy, Field, type FieldProps } from './field'
import { useField, useFileWasChosen } from './page/use-field'

export interface CurrentFile {
  name: string
  sizeBytes?: number
  href?: string
  previewSrc?: string
  /** Value of the button `name="removeFile"` that takes it away; no button when absent. */
  removeValue?: string
}

export interface FileFieldProps extends FieldProps {
  /** As for `<input accept>`: "image/jpeg,image/png,application/pdf". */
  accept?: string
  /** Told below and checked in the browser before sending; the server checks again. */
  maxBytes?: number
  multiple?: boolean
  /** What has been handed in already. */
  current?: readonly CurrentFile[]
  /** Opens the camera on a phone: `environment` for papers. */
  capture?: 'environment' | 'user'
}

/** The form around it must be `multipart`. */
export function FileField(props: FileFieldProps) {
  const t = useT()
  const { fileSize } = useFormat()
  const { name, maxBytes, current } = props
  const { id, error } = useField(props)
  const chosen = useFileWasChosen(name)
  const size = maxBytes === undefined ? undefined : fileSize(maxBytes)
  return (
    <Field {...props} error={error}>
      {current?.map((file) => (
        <CurrentFileRow key={file.removeValue ?? file.name} file={file} />
      ))}
      <input
        className="input"
        id={id}
        name={name}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        capture={props.capture}
        data-max-bytes={maxBytes}
        data-too-large={size && t('ui.file.tooLarge', { size })}
        {...describedBy(
          id,
          { ...props, error },
          ...(size ? [`${id}-size`] : []),
          ...(chosen ? [`${id}-again`] : []),
        )}
      />
      {chosen && (
        <p className="field-hint" id={`${id}-again`}>
          {t('ui.file.chooseAgain')}
        </p>
      )}
      {size && (
        <p className="field-count" id={`${id}-size`}>
          {t('ui.file.limit', { size })}
        </p>
      )}
      <div className="file-preview" data-preview-for={id} aria-live="polite" hidden />
    </Field>
  )
}

function CurrentFileRow({ file }: { file: CurrentFile }) {
  const t = useT()
  const { fileSize } = useFormat()
  return (
    <div className="file-current">
      {file.previewSrc && <img src={file.previewSrc} alt={t('ui.file.preview', { name: file.name })} />}
      <div className="file-current-name">
        {file.href ? <a href={file.href}>{file.name}</a> : file.name}
        {file.sizeBytes !== undefined && <div className="choice-hint">{fileSize(file.sizeBytes)}</div>}
      </div>
      {file.removeValue !== undefined && (
        <button className="btn btn-link" name="removeFile" value={file.removeValue} type="submit">
          {t('ui.remove')}
          <span className="visually-hidden"> {file.name}</span>
        </button>
      )}
    </div>
  )
}
