import pictures from './device-pictures.svg?url'

interface DevicePictureProps {
  /** Code of a kind of device; of one that has no drawing yet nothing is shown. */
  code: string
  size?: 'normal' | 'small'
}

/**
 * A drawing of our own for each kind of device, in the colours of the page and gone with images off. Decoration: the
 * name always stands beside it. All are in one file, which a browser fetches once.
 */
export function DevicePicture({ code, size = 'normal' }: DevicePictureProps) {
  const pixels = size === 'small' ? 56 : 112
  return (
    <svg
      className={size === 'small' ? 'device-picture device-picture-small' : 'device-picture'}
      width={pixels}
      height={pixels}
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      <use href={`${pictures}#${code}`} />
    </svg>
  )
}
